/// A piece of a script: what it is and where it stands.
struct Token: Equatable, Sendable {
  var kind: Kind
  /// Counted from 1.
  var line: Int
  /// The columns that it takes in its line, counted from 0, half-open.
  var columns: Range<Int>

  enum Kind: Equatable, Sendable {
    /// Digits, hexadecimal digits after `0x`, or a decimal fraction, as written without `_`.
    case number(String)
    /// Letters, digits and underscores that don't begin with a digit.
    case word(String)
    /// What stands between double quotes.
    case text(String)
    /// What stands between back quotes.
    case shell(String)
    /// What stands between `%{` and `}%`.
    case code(String)
    /// `--name` or `--name=value`.
    case option(name: String, value: String?)
    /// `...`
    case ellipsis
    /// Any other character.
    case sign(Character)
  }

  /// Whether it stands between back quotes.
  var isShell: Bool { if case .shell = kind { true } else { false } }

  /// The token as a reader would name it.
  var spelling: String {
    switch kind {
    case .number(let text), .word(let text): text
    case .text(let text): "\"\(text)\""
    case .shell(let text): "`\(text)`"
    case .code: "%{"
    case .option(let name, _): "--\(name)"
    case .ellipsis: "..."
    case .sign(let sign): String(sign)
    }
  }
}
