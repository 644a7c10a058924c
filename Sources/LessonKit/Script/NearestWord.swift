/// The nearest word of a list, for "did you mean …?".
package enum NearestWord {
  /// The word with the least edit distance: at most 2, or 1 for words of up to three letters; the
  /// first of several. Else the only word that begins with what was written, three letters at
  /// least. Case counts as no difference.
  package static func nearest(to written: String, among words: [String]) -> String? {
    // A letter, or a very long word, is no misspelling: comparing it would only cost time.
    guard (2...64).contains(written.utf8.count) else { return nil }
    var best: (word: String, distance: Int)?
    let wanted = Array(written.lowercased())
    for word in words {
      let candidate = Array(word.lowercased())
      let shortest = min(wanted.count, candidate.count)
      let limit = shortest == 1 ? 0 : shortest <= 3 ? 1 : 2
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      guard distance <= limit else { continue }
      if distance < best?.distance ?? .max { best = (word, distance) }
    }
    if let best { return best.word }
    let longer = words.filter { $0.lowercased().hasPrefix(written.lowercased()) }
    return wanted.count >= 3 && longer.count == 1 ? longer[0] : nil
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
  /// (optimal string alignment). O(n·m).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, beforePrevious[column - 2] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
