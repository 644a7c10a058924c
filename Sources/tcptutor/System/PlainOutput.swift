import TutorScreen

/// Standard output and input for plain text, with the signs that were asked for.
struct PlainOutput {
  let glyphs: GlyphSet

  /// Prints lines.
  func print(_ lines: [String]) { Output.print(lines.map(glyphs.adapted)) }

  /// Prints lines, and sets them apart from what follows.
  func show(_ lines: [String]) { print(lines + [""]) }

  /// What the reader typed, without spaces around it; nil for the end of input or `q` (ㅂ, if the
  /// Korean layout is on).
  func line(after prompt: String) -> String? {
    Output.prompt(glyphs.adapted(prompt))
    guard let typed = readLine() else {
      Output.print([""])
      return nil
    }
    var text = Substring(typed)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return ["q", "Q", "ㅂ"].contains(text) ? nil : String(text)
  }
}
