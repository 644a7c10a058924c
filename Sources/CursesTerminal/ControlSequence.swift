// Required reading: ECMA-48 §5.4 (control sequences).

import TerminalCells

/// A control sequence among what a terminal sent: `ESC [`, parameters, a final byte; or `ESC O` and
/// one byte. Terminals send some keys in either way, whatever terminfo says.
struct ControlSequence: Equatable, Sendable {
  /// The key it stands for, modifiers ignored; nil if it is none that the program knows.
  let key: Key?
  /// The index after it.
  let end: Int

  /// Nil where no sequence starts at the index.
  init?(in inputs: [TerminalInput], at start: Int) {
    guard start + 2 < inputs.count, inputs[start] == .character("\u{1B}") else { return nil }
    var parameters = ""
    if inputs[start + 1] == .character("O") {
      guard case .character(let final) = inputs[start + 2] else { return nil }
      key = Self.key(parameters: "", final: final)
      end = start + 3
      return
    }
    guard inputs[start + 1] == .character("[") else { return nil }
    for index in (start + 2)..<inputs.count {
      guard case .character(let scalar) = inputs[index] else { break }
      switch scalar.value {
      case 0x20...0x3F:
        parameters.unicodeScalars.append(scalar)
      case 0x40...0x7E:
        key = Self.key(parameters: parameters, final: scalar)
        end = index + 1
        return
      default:
        key = nil
        end = index
        return
      }
    }
    key = nil
    end = min(start + 2 + parameters.count, inputs.count)
  }

  private static func key(parameters: String, final: Unicode.Scalar) -> Key? {
    switch final {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "M" where parameters.isEmpty: return .enter
    case "P" where parameters.isEmpty: return .function(1)
    case "~": break
    default: return nil
    }
    switch parameters.split(separator: ";").first {
    case "1", "7": return .home
    case "4", "8": return .end
    case "5": return .pageUp
    case "6": return .pageDown
    default: return nil
    }
  }
}
