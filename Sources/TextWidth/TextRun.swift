/// Text with one attribute: a style, or what the text is.
@usableFromInline package struct TextRun<Attribute: Equatable & Sendable>: Equatable, Sendable {
  @usableFromInline package var text: String
  @usableFromInline package var attribute: Attribute

  @inlinable package init(_ text: String, _ attribute: Attribute) {
    self.text = text
    self.attribute = attribute
  }
}
