import TCPEngine

extension StatementParser {
  /// What `require` can name: a setting, an algorithm of congestion control, or `tasks`.
  static var features: [String] {
    Vocabulary.spellings(.setting) + CongestionControl.allCases.map(\.rawValue) + ["tasks"]
  }

  /// A feature that a lesson needs.
  mutating func feature() throws(Failure) -> String {
    let token = try word(.feature)
    guard Self.features.contains(token.text) else {
      let suggestion = NearestWord.nearest(to: token.text, among: Self.features)
      throw fail(
        .unknownFeature(written: token.text, suggestion: suggestion), at: token.columns)
    }
    return token.text
  }
}
