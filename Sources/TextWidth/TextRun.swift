/// Text with one attribute: a style, or what the text is.
package struct TextRun<Attribute: Equatable & Sendable>: Equatable, Sendable {
  package var text: String
  package var attribute: Attribute

  package init(_ text: String, _ attribute: Attribute) {
    self.text = text
    self.attribute = attribute
  }
}
