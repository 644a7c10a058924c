/// A terminal's background, as it tells it.
package struct BackgroundColor: Equatable, Sendable {
  /// 0 … 1 each.
  package let red, green, blue: Double

  /// As XParseColor has it: `rgb:` and one to four hexadecimal digits a part (`rgb:ffff/ff/f`), also
  /// with `rgba:` and a fourth part. Nil for anything else.
  init?(_ text: String) {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0] == "rgb" || halves[0] == "rgba" else { return nil }
    let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == (halves[0] == "rgb" ? 3 : 4) else { return nil }
    var values: [Double] = []
    for part in parts.prefix(3) {
      guard 1...4 ~= part.count, part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
      else { return nil }
      values.append(Double(value) / Double(1 << (4 * part.count) - 1))
    }
    (red, green, blue) = (values[0], values[1], values[2])
  }

  /// Whether black stands out on it more than white does (WCAG 2.1, by the power of two for 2.4).
  package var isLight: Bool {
    0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue > 0.18
  }

  /// As `#rrggbb`.
  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
