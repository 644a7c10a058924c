/// Cells for stretches of a number line: every stretch gets one at least, so that nothing that is
/// there is missing, and the rest go by length.
struct SequenceBar: Equatable {
  /// Where the stretches meet, ascending.
  let bounds: [Int]
  /// Cells of the stretch that begins at each bound but the last.
  let cells: [Int]

  init(bounds: some Sequence<Int>, cells total: Int) {
    let bounds = Set(bounds).sorted()
    self.bounds = bounds
    let lengths = zip(bounds, bounds.dropFirst()).map { $1 - $0 }
    let whole = max(lengths.reduce(0, +), 1)
    let free = max(total - lengths.count, 0)
    var given = 0
    var passed = 0
    cells = lengths.map { length in
      passed += length
      // The running sum is rounded, so that all of them are used.
      let upTo = free * passed / whole
      defer { given = upTo }
      return 1 + upTo - given
    }
  }

  /// A cell's stretch, one after the other: what stands in each.
  func map<Value>(_ value: (Range<Int>) -> Value) -> [(value: Value, cells: Int)] {
    cells.indices.map { (value(bounds[$0]..<bounds[$0 + 1]), cells[$0]) }
  }
}
