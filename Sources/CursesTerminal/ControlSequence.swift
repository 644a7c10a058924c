// Required reading: ECMA-48 §5.4 (control sequences).

import TerminalCells

/// A control sequence among what a terminal sent: `ESC [`, parameters, a final byte; `ESC O` and one
/// byte; or `ESC ]`, a number, text and its end, an answer that came too late. Terminals send some
/// keys in either of the first ways, whatever terminfo says.
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
    if inputs[start + 1] == .character("]"), case .character(let digit) = inputs[start + 2],
      ("0"..."9").contains(digit)
    {
      key = nil
      end = Self.endOfString(in: inputs, from: start + 2)
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

  /// The index after BEL or `ESC \`, or after all there is.
  private static func endOfString(in inputs: [TerminalInput], from start: Int) -> Int {
    for index in start..<inputs.count {
      if inputs[index] == .character("\u{07}") { return index + 1 }
      if inputs[index] == .character("\u{1B}") {
        let isWhole = index + 1 < inputs.count && inputs[index + 1] == .character("\\")
        return index + (isWhole ? 2 : 1)
      }
    }
    return inputs.count
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
