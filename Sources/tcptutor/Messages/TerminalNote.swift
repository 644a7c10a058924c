import CursesTerminal
import Wording

/// Why a terminal is used as if it were paper.
enum TerminalNote {
  /// One line for standard error.
  static func text(of reason: TerminalUnavailable, in language: Language) -> String {
    switch language {
    case .korean: "tcptutor: \(korean(reason)) 그래서 글로 보여 드려요." + mend(of: reason, language)
    case .english:
      "tcptutor: \(english(reason)), so this comes as text." + mend(of: reason, language)
    }
  }

  /// What to do to have a screen, after a space; empty where nothing would help.
  private static func mend(of reason: TerminalUnavailable, _ language: Language) -> String {
    if case .notATerminal = reason { return "" }
    return switch language {
    case .korean: " 화면이 있는 터미널이라면 TERM=xterm-256color로 정해 주세요."
    case .english: " If this terminal has a screen, set TERM=xterm-256color."
    }
  }

  /// The reason alone.
  static func reason(_ reason: TerminalUnavailable, in language: Language) -> String {
    language == .korean ? korean(reason) : english(reason)
  }

  private static func korean(_ reason: TerminalUnavailable) -> String {
    switch reason {
    case .notATerminal: "여기는 터미널이 아니에요."
    case .noType: "TERM이 없어서 어떤 터미널인지 몰라요."
    case .cannotAddressCursor(let type): "이 터미널(TERM=\(type))에서는 커서를 옮길 수 없어요."
    case .refused(let type): "이 터미널(TERM=\(type))을 화면으로 쓸 수 없어요."
    }
  }

  private static func english(_ reason: TerminalUnavailable) -> String {
    switch reason {
    case .notATerminal: "this is no terminal"
    case .noType: "TERM is unset, so the kind of terminal is unknown"
    case .cannotAddressCursor(let type): "this terminal (TERM=\(type)) can't place text"
    case .refused(let type): "this terminal (TERM=\(type)) can't be used as a screen"
    }
  }
}
