extension LineBreaker {
  /// Whether a line never starts with the character: closing brackets and quotes, stops, commas.
  static func isClosing(_ character: Character) -> Bool {
    closing.contains(character)
  }

  /// Whether a line never ends with the character: opening brackets and quotes.
  static func isOpening(_ character: Character) -> Bool {
    opening.contains(character)
  }

  private static let closing = Set<Character>(
    ")]}.,:;!?%…·”’»」』】〕〉》、。，．：；！？）］｝")
  private static let opening = Set<Character>("([{“‘«「『【〔〈《（［｛")
}
