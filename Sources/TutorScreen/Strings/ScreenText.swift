import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// The program's own words on screen, in the look's language and glyphs.
struct ScreenText {
  var look: ScreenLook
  /// The lesson's own pictures.
  var icons: [SegmentKind: String] = [:]
  var language: Language { look.language }
  var glyphs: GlyphSet { look.glyphs }

  /// The text of this language.
  func pick(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  // The stage's frame.

  func host(_ host: HostID) -> String { host.name(in: language) }

  func stepCount(_ step: Int, of count: Int) -> String {
    pick("\(step)/\(count)단계", "step \(step)/\(count)")
  }

  func clock(_ time: Microseconds) -> String {
    pick("시각 ", "time ") + secondsWithUnit(time, decimals: 3)
  }

  /// Seconds with so many decimals (at most 6), cut off.
  static func seconds(_ time: Microseconds, decimals: Int) -> String {
    let digits = String(time.count.magnitude % 1_000_000)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    return (time.count < 0 ? "-" : "") + "\(time.count.magnitude / 1_000_000)."
      + padded.prefix(decimals)
  }

  /// "0.95 s", cut off.
  func secondsWithUnit(_ time: Microseconds, decimals: Int) -> String {
    Self.seconds(time, decimals: decimals) + pick("초", " s")
  }

  func speed(_ speed: Player.Speed) -> String? {
    switch speed {
    case .half: glyphs.half + glyphs.times
    case .normal: nil
    case .double: "2" + glyphs.times
    case .instant: pick("즉시", "instant")
    }
  }

  var autoPlay: String { pick("자동", "auto") }
  var authorBadge: String { pick("강의에 오류가 있어요: check", "the lesson has errors: check") }
  var sendNext: String { pick("보낼", "next") }
  var receiveNext: String { pick("받을", "expects") }
  /// Behind a state that nobody tells.
  var inferredMark: String { pick("(짐작)", "(inferred)") }
  var poweredOff: String { pick("전원 꺼짐", "power off") }
  var firstHint: String {
    pick("Space를 누르면 아래에 적힌 일이 일어나요.", "Press Space, and what the last line names happens.")
  }

  // The ladder.

  var lost: String { pick("사라짐", "lost") }
  var lostInQueue: String { pick("줄이 가득 차 버려짐", "queue full") }
  var lostInCut: String { pick("선이 끊겨 사라짐", "link down") }
  var discarded: String { pick("버려짐", "discarded") }
  var forged: String { pick("위조", "forged") }

  func loss(_ reason: LossReason) -> String {
    switch reason {
    case .fault, .random: lost
    case .queue: lostInQueue
    case .cut: lostInCut
    }
  }

  /// What is said of a segment that goes again: when it went first, where that is known.
  func resent(firstSentAt time: Microseconds?) -> String {
    guard let time else { return pick("재전송", "again") }
    let first = secondsWithUnit(time, decimals: 3)
    return pick("\(first)에 보낸 것을 다시", "first sent at \(first)")
  }

  func timer(_ timer: TimerName) -> String { timer.rawValue }

  func timeLeft(_ time: Microseconds) -> String {
    secondsWithUnit(time, decimals: 2) + pick(" 남음", " left")
  }

  func expired(_ name: TimerName) -> String {
    pick("\(timer(name)) 끝남", "\(timer(name)) ran out")
  }

  func fault(_ report: FaultReport) -> String? {
    switch report {
    case .reported(let message): "ICMP: " + message.name(in: look.language)
    case .cut: pick("선이 끊겼어요", "the link is cut")
    case .healed: pick("선이 이어졌어요", "the link is back")
    case .crashed: pick("전원이 꺼졌어요", "power lost")
    case .rebooted: pick("다시 켜졌어요", "back up")
    case .dropped, .duplicated, .corrupted, .delayed, .reordered, .injected: nil
    }
  }

  // The pane.

  var justNow: String { pick("방금", "Now") }
  var hint: String { pick("힌트", "Hint") }
  var submit: String { pick("정하기", "submit") }
  var correct: String { pick("맞아요!", "Right!") }
  /// The right choices, shown to a room.
  func revealed(_ numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return pick("답은 \(list)번이에요.", "The answer is \(list).")
  }
  var incorrect: String { pick("아니에요.", "Not quite.") }
  var skipped: String { pick("답하지 않고 넘어갔어요.", "Skipped.") }

  func filled(_ blank: StageView.FilledBlank) -> String {
    pick("빈칸의 답: \(blank.name) = \(blank.answer)", "The blank: \(blank.name) = \(blank.answer)")
  }

  func answerHelp(choices: Int, isMultipleChoice: Bool) -> String {
    let range = choices > 1 ? "1\(glyphs.dash)\(choices)" : "1"
    let by = Particle.direction.attached(to: range)
    if isMultipleChoice {
      return pick(
        "여러 개 고를 수 있어요: \(by) 고르고 Enter로 정해요.", "Choose all that apply: \(range), then Enter.")
    }
    return pick("\(by) 답을 골라요.", "Answer with \(range).")
  }

  func askingToSkip(choices: Int, isMultipleChoice: Bool) -> String {
    answerHelp(choices: choices, isMultipleChoice: isMultipleChoice)
      + pick(" 그냥 넘어가려면 Space를 한 번 더 눌러요.", " Or press Space again to skip.")
  }

  func next(lesson title: String) -> String {
    let title = glyphs.adapted(title)
    return pick("다음 강의: \(title)", "Next lesson: \(title)")
  }

  /// The last line of a lesson.
  func over(before ending: StageView.Ending) -> String {
    let over = pick("이 강의를 마쳤어요.", "That was this lesson.")
    return switch ending {
    case .summary(let ending): self.over(before: ending)
    case .lesson(let title): over + " " + next(lesson: title)
    case .lab: over + pick(" 마지막 강의예요.", " It is the last one.")
    case .quit: over
    }
  }

  /// What is said in place of the footer.
  func notice(_ notice: StageView.Notice) -> String {
    switch notice {
    case .hangulInput:
      pick("한글 입력 중이에요 — 한/영을 눌러 주세요", "Hangul input is on — press the 한/영 key")
    case .notTranslated:
      pick("이 강의는 아직 한국어로 없어요.", "This lesson isn't in English yet.")
    case .noGlossary: noGlossary
    case .noPrediction(let refusal):
      noPrediction(refusal)
    case .searchWaits: searchWaits
    case .lab(let notice):
      notice.text(in: language)
    case .numbers(.relative):
      pick("번호를 처음부터 세어서 +0, +1로 보여요.", "Numbers count from the first: +0, +1.")
    case .numbers(.absolute): pick("번호를 세그먼트에 적힌 그대로 보여요.", "Numbers are as segments carry them.")
    case .idle(let key): idle(key)
    case .progressDamaged(let name):
      pick(
        "깨진 진도 기록은 \(name)에 따로 뒀어요.",
        "Damaged progress is kept as \(name).")
    case .progressIsNewer:
      pick(
        "더 새로운 tcptutor의 진도 기록이라, 기록하지 않고 둬요.",
        "A newer tcptutor wrote the progress: nothing is recorded.")
    case .progressNotSaved(let reason):
      pick(
        "진도를 저장하지 못해요: \(reason)",
        "Progress isn't saved: \(reason)")
    }
  }

  // The panel.

  var states: String { pick("상태", "States") }
  var now: String { pick("지금", "now") }
  var timers: String { pick("타이머", "Timers") }
  var variables: String { pick("변수 (TCB)", "Variables (TCB)") }
  var header: String { pick("헤더", "Header") }
  var why: String { pick("왜?", "Why?") }
  var noTimers: String { pick("도는 타이머가 없어요", "no timer runs") }
}
