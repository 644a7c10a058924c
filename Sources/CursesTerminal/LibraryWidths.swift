import CNcurses

/// The columns that the C library counts, asked once for each scalar.
struct LibraryWidths {
  /// -1 where the library can't encode a scalar.
  private let count: (Unicode.Scalar) -> Int
  private var known: [Unicode.Scalar: Int] = [:]

  /// Of the locale that is in force.
  init() {
    self.init { Int(cn_columns(wchar_t($0.value))) }
  }

  init(_ count: @escaping (Unicode.Scalar) -> Int) {
    self.count = count
  }

  /// Whether a glyph takes as many columns as we count; what the library can't encode, or counts
  /// otherwise, would shift the row.
  mutating func agree(on glyph: some Sequence<Unicode.Scalar>, columns: Int) -> Bool {
    var sum = 0
    for scalar in glyph {
      let more = self.columns(of: scalar)
      if more < 0 { return false }
      sum += more
    }
    return sum == columns
  }

  private mutating func columns(of scalar: Unicode.Scalar) -> Int {
    if let known = known[scalar] { return known }
    let columns = count(scalar)
    known[scalar] = columns
    return columns
  }
}
