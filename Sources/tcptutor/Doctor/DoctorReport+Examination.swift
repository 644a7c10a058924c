#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import CursesTerminal
import TutorScreen
import Wording

extension DoctorReport {
  /// Looks at everything. At a terminal the screen is entered and left again, as a lesson would.
  static func examine(
    language: Language, named: Bool, stage: StageOptions, lessons folder: String?
  ) -> DoctorReport {
    let choice = ThemeChoice(option: stage.theme)
    let screen = screen(stage, choice)
    let locale: TerminalLocale
    let glyphs: GlyphSet
    switch screen {
    case .terminal(let report, _):
      locale = report.locale
      glyphs = stage.glyphs.set ?? GlyphSet(report.glyphs)
    case .unavailable:
      locale = TerminalLocale.establish()
      glyphs = stage.glyphs.set ?? .ascii
    }
    return DoctorReport(
      version: TCPTutor.configuration.version, system: system, screen: screen, locale: locale,
      variables: variableNames.compactMap { name in
        Environment[name].map { Variable(name: name, value: isPrivate(name) ? "…" : $0) }
      },
      glyphs: glyphs, areGlyphsChosen: stage.glyphs != .auto, theme: choice, language: language,
      languageReason: named ? .option : UserLanguage.reason,
      tmux: ChildProcess.output(of: ["tmux", "-V"], limit: 200).map {
        String(decoding: $0.prefix { $0 >= 0x20 }, as: UTF8.self)
      },
      ncurses: CursesTerminal.libraryVersion, state: state, lessons: lessons(folder))
  }

  private static let variableNames = [
    "TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG",
    "TCPTUTOR_LANG", "TMUX", "STY", "SSH_CONNECTION", "XMODIFIERS", "GTK_IM_MODULE",
    "QT_IM_MODULE",
  ]

  /// Whether a variable's value tells of a person's network or files.
  private static func isPrivate(_ name: String) -> Bool {
    ["TMUX", "STY", "SSH_CONNECTION"].contains(name)
  }

  private static func screen(_ stage: StageOptions, _ choice: ThemeChoice) -> Screen {
    do throws(TerminalUnavailable) {
      let terminal = try CursesTerminal(
        TerminalOptions(
          isColorless: choice.name == .mono, probesGlyphs: stage.glyphs == .auto,
          probesBackground: choice.dependsOnBackground))
      defer { terminal.close() }
      return .terminal(terminal.report, terminal.size)
    } catch {
      return .unavailable(error)
    }
  }

  private static var system: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "" }
    return [text(name.sysname), text(name.release), text(name.machine)].joined(separator: " ")
  }

  /// The text in a C array of characters.
  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { octets in
      String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static var state: Memory {
    guard let path = StateFolder.path else {
      return Memory(path: nil, isWritable: false)
    }
    // A folder that isn't there yet is made where the one above it can be written to.
    var existing = path
    while existing != "/", !Folder.somethingExists(at: existing) {
      existing = Folder.parent(of: existing)
    }
    let isWritable = Folder.exists(existing) && access(existing, W_OK | X_OK) == 0
    guard let home = Environment["HOME"], path.hasPrefix(home + "/") else {
      return Memory(path: path, isWritable: isWritable)
    }
    return Memory(path: "~" + path.dropFirst(home.count), isWritable: isWritable)
  }

  private static func lessons(_ folder: String?) -> Lessons {
    guard let library = try? LessonLibrary.find(named: folder) else { return .missing }
    return .found(folder: library.folder, count: library.files.count)
  }
}
