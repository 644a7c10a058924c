/// Finds the word that was meant.
enum NearestWord {
  /// The word nearest to what was written, at an edit distance of 2 at most (lesson format,
  /// section 8), or the only one that begins with it.
  static func find(_ written: String, among words: [String]) -> String? {
    let near = words.map { ($0, distance(written, $0)) }.filter { $0.1 <= 2 }
    if let best = near.min(by: { $0.1 < $1.1 }) { return best.0 }
    let beginning = words.filter { !written.isEmpty && $0.hasPrefix(written) }
    return beginning.count == 1 ? beginning[0] : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        guard i > 0, j > 0 else {
          table[i][j] = i + j
          continue
        }
        let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
