import TerminalCells

/// What a terminal sent in one go, decoded key by key: each when it is asked for, because the key
/// before it may have opened a text field.
///
/// Where a key is meant, Hangul, typed because a Korean layout was left on, acts by its first letter,
/// as the Latin letter on the same key; a space right after it only ended the syllable and is
/// dropped; at the end a notice tells of it. Full-width signs are their ASCII ones. Where text is
/// meant, characters come as they were typed. A control sequence that terminfo didn't know is one of
/// the usual keys, or dropped whole (a mouse, an answer that came too late).
package struct TypedKeys: Sequence, IteratorProtocol {
  private let inputs: [TerminalInput]
  private var index = 0
  private var hasHangul = false
  /// What comes after all that was typed.
  private var events: [Key]

  init(_ inputs: [TerminalInput], then events: [Key] = []) {
    self.inputs = inputs
    self.events = events
  }

  /// The next key, where keys are meant.
  package mutating func next() -> Key? { next(asText: false) }

  /// The next key; nil at the end. `asText` says that characters go into a text.
  package mutating func next(asText: Bool) -> Key? {
    while index < inputs.count {
      if let sequence = ControlSequence(in: inputs, at: index) {
        index = sequence.end
        if let key = sequence.key { return key }
        continue
      }
      let input = inputs[index]
      index += 1
      switch input {
      case .key(let key):
        if let key { return key }
      case .character(let scalar):
        if !asText, let latin = HangulLayout.latinLetter(for: scalar) {
          hasHangul = true
          if index < inputs.count, inputs[index] == .character(" ") { index += 1 }
          return .character(latin)
        }
        if let key = Self.key(for: scalar, asText: asText) { return key }
      }
    }
    if hasHangul {
      hasHangul = false
      return .hangulNotice
    }
    return events.isEmpty ? nil : events.removeFirst()
  }

  private static func key(for scalar: Unicode.Scalar, asText: Bool) -> Key? {
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
      return Unicode.Scalar(scalar.value - 0xFEE0).map { character($0, asText: asText) }
    default: return character(scalar, asText: asText)
    }
  }

  private static func character(_ scalar: Unicode.Scalar, asText: Bool) -> Key {
    let lowercase = scalar.properties.lowercaseMapping.first
    return .character(asText ? Character(scalar) : lowercase ?? Character(scalar))
  }
}
