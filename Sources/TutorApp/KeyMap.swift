import TerminalCells
import TutorScreen

/// Which key means what. Of keys that mean nothing the app says so.
package enum KeyMap {
  /// The intent of a key; nil where it has none. `isRepeat` says that it is being held down.
  package static func intent(of key: Key, isRepeat: Bool = false) -> Intent? {
    switch key {
    case .character(let character): intent(of: character, isRepeat: isRepeat)
    case .enter: .confirm(isRepeat: isRepeat)
    case .right: .next(isRepeat: isRepeat)
    case .left, .backspace: .back
    case .up: .selectionUp
    case .down: .selectionDown
    case .home: .first
    case .end: .last
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .escape: .close
    case .function(1): .help
    case .control("c"), .endOfInput: .quit
    case .hangulNotice: .noticeHangul
    case .resized(let size): .resize(size)
    case .click(let place): .click(place)
    case .wheel(let up, let place): .wheel(up: up, at: place)
    case .tab: .switchSide
    case .function, .control: nil
    }
  }

  /// The intent of a key while characters go into a text; nil where it has none.
  package static func intent(ofTyped key: Key) -> Intent? {
    switch key {
    case .character(let character): .type(character)
    case .backspace: .erase
    case .left, .right, .home, .end, .tab: nil
    default: intent(of: key)
    }
  }

  private static func intent(of character: Character, isRepeat: Bool) -> Intent? {
    switch character {
    case " ": return .next(isRepeat: isRepeat)
    case ".": return .eventForward
    case ",": return .eventBack
    case "[": return .sectionBack
    case "]": return .sectionForward
    case "a": return .toggleAutoPlay
    // The plus sign without Shift.
    case "+", "=": return .faster
    case "-": return .slower
    case "p": return .predict
    case "o": return .switchLayout
    case "#": return .switchNumbers
    case "x": return .lose
    case "f": return .whatIf
    case "r": return .retry
    case "u": return .settings
    case "m": return .save
    case "l": return .switchLanguage
    case "h": return .hint
    case "n": return .notes
    case "e": return .glossary
    case "?": return .help
    case "/": return .find
    case "N": return .findBack
    case "q": return .leave
    default: break
    }
    if let panel = StagePanel.opened(by: character) { return .panel(panel) }
    guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
    return .choose(digit)
  }
}
