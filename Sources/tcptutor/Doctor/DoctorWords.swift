import CursesTerminal
import TutorScreen
import Wording

/// The words of `doctor`, one language's.
struct DoctorWords {
  let language: Language

  static let korean = DoctorWords(language: .korean)
  static let english = DoctorWords(language: .english)

  var system: String { pick("시스템", "system") }
  var terminal: String { pick("터미널", "terminal") }
  var colors: String { pick("색", "colours") }
  var background: String { pick("배경", "background") }
  var glyphs: String { pick("글리프", "glyphs") }
  var theme: String { pick("테마", "theme") }
  var locale: String { pick("로캘", "locale") }
  var languageLabel: String { pick("언어", "language") }
  var variables: String { pick("환경 변수", "variables") }
  var state: String { pick("상태 폴더", "state folder") }
  var lessons: String { pick("강의", "lessons") }
  var libraries: String { pick("라이브러리", "libraries") }

  var allWell: String {
    pick("강의를 보는 데 걸리는 것이 없어요.", "Nothing stands in the way of playing lessons.")
  }

  /// That colours suit any background, and how to get those that suit one's own.
  var backgroundMissed: [String] {
    pick(
      """
      배경이 밝은지 어두운지 몰라서, 어느 쪽에서나 읽히는 색을 써요. --theme light나
      --theme dark로 한 번 알려 주면 기억해요.
      """,
      """
      Whether the background is light or dark isn't known, so the colours suit both.
      Say which by --theme light or --theme dark; it is remembered.
      """
    ).split(separator: "\n").map(String.init)
  }

  func advice(_ problem: DoctorReport.Problem) -> String {
    switch problem {
    case .unusableTerminal:
      pick(
        "이 터미널은 화면으로 쓸 수 없어서 강의가 글로 나와요. TERM을 xterm-256color처럼 터미널에 맞게 정해 주세요.",
        "This terminal can't be used as a screen, so lessons come as text. Set TERM to what the "
          + "terminal is, such as xterm-256color.")
    case .unwritableState:
      pick(
        "상태 폴더에 쓸 수 없어서 진도를 기억하지 못해요. XDG_STATE_HOME에 쓸 수 있는 폴더를 적어 주세요.",
        "The state folder can't be written to, so nothing is remembered. Name a folder that can be "
          + "by XDG_STATE_HOME.")
    case .noLessons:
      pick(
        "강의를 찾지 못했어요. --lessons나 TCPTUTOR_LESSONS로 강의 폴더를 알려 주세요.",
        "The lessons were not found. Name their folder by --lessons or TCPTUTOR_LESSONS.")
    }
  }

  func noTerminal(_ reason: TerminalUnavailable) -> String {
    TerminalNote.reason(reason, in: language)
  }

  func count(_ colors: ColorDepth) -> String {
    switch colors {
    case .none: pick("없어요", "none")
    case .eight, .sixteen, .all: String(colors.rawValue)
    }
  }

  func background(_ terminal: TerminalReport) -> String {
    let background = terminal.background
    let name =
      switch background.isLight {
      case true?: pick("밝아요", "light")
      case false?: pick("어두워요", "dark")
      case nil: pick("몰라요", "unknown")
      }
    let reason =
      switch background {
      case .told(let color): pick("터미널의 대답: \(color.hex)", "the terminal answers \(color.hex)")
      case .variable(let value, _): "COLORFGBG=\(value)"
      case .assumedDark: pick("리눅스 콘솔은 어두워요", "the Linux console is dark")
      case .unknown: silence(of: terminal.answers, to: .background)
      }
    return "\(name) (\(reason))"
  }

  func glyphs(_ report: DoctorReport, _ answers: TerminalProbe?) -> String {
    let reason: String
    if report.areGlyphsChosen {
      reason = "--glyphs"
    } else if let columns = answers?.signColumns {
      let columns = zip(TerminalProbe.signs, columns).map { "\($0) \($1)" }
        .joined(separator: ", ")
      let repeats = answers?.repeatsSigns == true
      reason = pick(
        "칸 수: \(columns); 같은 글자 반복 " + (repeats ? "가능" : "불가능"),
        "columns: \(columns); repeats signs: " + (repeats ? "yes" : "no"))
    } else {
      reason = silence(of: answers, to: .glyphs)
    }
    return "\(report.glyphs.rawValue) (\(reason))"
  }

  /// Why there is no answer.
  private func silence(of answers: TerminalProbe?, to question: TerminalProbe.Wants) -> String {
    answers?.wants.contains(question) == true
      ? pick("터미널이 답하지 않았어요", "the terminal didn't answer")
      : pick("묻지 않았어요", "it wasn't asked")
  }

  func theme(_ choice: ThemeChoice) -> String {
    let reason =
      switch choice.reason {
      case .option: "--theme"
      case .noColor: "NO_COLOR"
      case .remembered: pick("지난번에 고른 것", "chosen last time")
      case .automatic: pick("배경에 맞춰서", "by the background")
      }
    return "\(choice.name.rawValue) (\(reason))"
  }

  func locale(_ locale: TerminalLocale) -> String {
    guard locale.isRescue else { return "\(locale.charset) (\(locale.name))" }
    let reason =
      locale.isUTF8
      ? pick("정해진 로캘이 없거나 UTF-8이 아니어서", "the one set is missing or not UTF-8")
      : pick("UTF-8 로캘이 하나도 없어서", "there is no UTF-8 locale at all")
    return "\(locale.charset) (\(locale.name), \(reason))"
  }

  func language(_ report: DoctorReport) -> String {
    let reason =
      switch report.languageReason {
      case .option: "--lang"
      case .variable: "TCPTUTOR_LANG"
      case .remembered: pick("지난번에 고른 것", "chosen last time")
      case .locale: pick("로캘", "the locale")
      case .fallback: pick("아무것도 정해지지 않아서", "nothing says otherwise")
      }
    return "\(report.language.rawValue) (\(reason))"
  }

  func state(_ state: DoctorReport.Memory) -> String {
    guard let path = state.path else { return pick("없어요 (HOME이 없어요)", "none (HOME is unset)") }
    return state.isWritable ? path : path + pick(" (쓸 수 없어요)", " (not writable)")
  }

  func lessons(_ lessons: DoctorReport.Lessons) -> String {
    switch lessons {
    case .found(let folder, let count):
      pick("\(folder) (파일 \(count)개)", "\(folder) (\(count) files)")
    case .missing: pick("없어요", "none")
    }
  }

  private func pick(_ korean: String, _ english: String) -> String {
    language == .korean ? korean : english
  }
}
