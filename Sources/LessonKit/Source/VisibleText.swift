/// Makes text harmless: a lesson's text is shown, never obeyed by the terminal.
package enum VisibleText {
  /// The text with each control character replaced by a visible stand-in, one for one.
  ///
  /// C0 controls and DEL become Unicode's control pictures (U+2400 …), C1 controls and characters
  /// that turn the direction of writing become U+FFFD. Line and paragraph separators become spaces.
  /// Tabs and line feeds stay if asked for, else they become spaces.
  package static func sanitize(_ text: String, keepsLineFeeds: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { isDangerous($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(standIn(for: scalar, keepsLineFeeds: keepsLineFeeds))
    }
    return String(result)
  }

  /// Whether a terminal might obey the character, or lay the line out otherwise because of it.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1f, 0x7f...0x9f, 0x2028, 0x2029, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }

  private static func standIn(
    for scalar: Unicode.Scalar, keepsLineFeeds: Bool
  ) -> Unicode.Scalar {
    guard isDangerous(scalar) else { return scalar }
    switch scalar.value {
    case 0x0a: return keepsLineFeeds ? scalar : " "
    case 0x09, 0x2028, 0x2029: return " "
    case 0x00...0x1f: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
    case 0x7f: return "\u{2421}"
    default: return "\u{fffd}"
    }
  }
}
