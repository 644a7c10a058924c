import TerminalCells

/// Decodes what a terminal sent in one go into keys.
///
/// Hangul, typed because a Korean layout was left on, acts by its first letter, as the Latin letter
/// on the same key; a space right after it only ended the syllable and is dropped; at the end a
/// notice tells of it. Full-width signs are their ASCII ones. A control sequence that terminfo didn't
/// know is one of the usual keys, or dropped whole (a mouse, an answer that came too late).
enum KeyDecoder {
  static func keys(from inputs: [TerminalInput]) -> [Key] {
    var keys: [Key] = []
    var hasHangul = false
    var index = 0
    while index < inputs.count {
      if let sequence = ControlSequence(in: inputs, at: index) {
        if let key = sequence.key { keys.append(key) }
        index = sequence.end
        continue
      }
      switch inputs[index] {
      case .key(let key):
        if let key { keys.append(key) }
      case .character(let scalar):
        if let latin = HangulLayout.latinLetter(for: scalar) {
          keys.append(.character(latin))
          hasHangul = true
          if index + 1 < inputs.count, inputs[index + 1] == .character(" ") { index += 1 }
        } else if let key = key(for: scalar) {
          keys.append(key)
        }
      }
      index += 1
    }
    if hasHangul { keys.append(.hangulNotice) }
    return keys
  }

  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x1B: return .escape
    case 0x01...0x1A:
      return Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x00...0x1F, 0x80...0x9F: return nil
    case 0x3000: return .character(" ")
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(lowercased($0)) }
    default: return .character(lowercased(scalar))
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Character {
    scalar.properties.lowercaseMapping.first ?? Character(scalar)
  }
}
