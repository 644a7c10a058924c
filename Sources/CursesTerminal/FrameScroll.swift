import TerminalCells

/// Rows that moved together: by how many, and which rows a terminal moves to show it. What comes in
/// at the edge is blank.
struct FrameScroll: Equatable {
  /// The rows that are moved, those that become blank among them.
  let rows: ClosedRange<Int>
  /// By how many they move up; below 0 they move down.
  let distance: Int

  /// No fewer cells than these are to be spared: telling takes about fifteen octets.
  private static let leastGain = 20

  /// What spares most of drawing one frame after another of its size; nil where nothing is worth
  /// it.
  init?(from old: CellGrid, to new: CellGrid) {
    let rows = 0..<new.size.rows
    let changed = rows.map { new.cellsThatDiffer(inRow: $0, fromRow: $0, of: old) }
    // Few rows come from elsewhere where few have changed.
    guard changed.count(where: { $0 > 0 }) >= 4 else { return nil }
    let drawn = rows.map { new.cellsDrawn(inRow: $0) }
    guard let distance = Self.likelyDistance(from: old, to: new, changed, drawn) else { return nil }
    let moved = rows.map { row in
      rows.contains(row + distance)
        ? new.cellsThatDiffer(inRow: row, fromRow: row + distance, of: old) : 0
    }
    // What each region would spare, by sums from the top.
    let (changedSums, movedSums) = (Self.sums(of: changed), Self.sums(of: moved))
    let drawnSums = Self.sums(of: drawn)
    let count = abs(distance)
    var best: (gain: Int, rows: ClosedRange<Int>)?
    for first in rows {
      for end in first + count + 1..<max(first + count + 1, rows.upperBound + 1) {
        let blank = distance > 0 ? end - count..<end : first..<first + count
        let kept = distance > 0 ? first..<end - count : first + count..<end
        let gain =
          changedSums[end] - changedSums[first]
          - (movedSums[kept.upperBound] - movedSums[kept.lowerBound])
          - (drawnSums[blank.upperBound] - drawnSums[blank.lowerBound])
        if gain >= Self.leastGain, gain > best?.gain ?? 0 { best = (gain, first...end - 1) }
      }
    }
    guard let best else { return nil }
    self.rows = best.rows
    self.distance = distance
  }

  /// The sums of the first 0, 1, 2 … counts.
  private static func sums(of counts: [Int]) -> [Int] {
    counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// By how many rows the most moved that say the same in both frames.
  private static func likelyDistance(
    from old: CellGrid, to new: CellGrid, _ changed: [Int], _ drawn: [Int]
  ) -> Int? {
    let before = (0..<old.size.rows).map { old.wordsOfRow($0) }
    var weights: [Int: Int] = [:]
    // Rows with the lanes alone are all alike.
    for row in changed.indices where changed[row] > 0 && drawn[row] >= 8 {
      let now = new.wordsOfRow(row)
      for (other, words) in before.enumerated() where other != row && words == now {
        weights[other - row, default: 0] += drawn[row]
      }
    }
    return weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
