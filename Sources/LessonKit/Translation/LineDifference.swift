/// How one text becomes another, line by line.
package enum LineDifference {
  /// Texts with more lines that differ are told as all taken out and all put in.
  static let lineLimit = 2_000

  /// A line of the comparison.
  package enum Row: Equatable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// The rows in order; of a change, what is taken out comes first. O(n d) in the lines and the
  /// differences.
  package static func rows(from old: [String], to new: [String]) -> [Row] {
    let front = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - front
    let back = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(rest).count
    let middle = (
      old: Array(old[front..<(old.count - back)]), new: Array(new[front..<(new.count - back)])
    )
    return old[..<front].map { .same($0) } + differing(from: middle.old, to: middle.new)
      + old[(old.count - back)...].map { .same($0) }
  }

  /// The rows as a unified diff with three lines around each change, file names first; nothing if
  /// the texts are the same.
  package static func unified(
    from old: [String], to new: [String], path: String
  ) -> [String] {
    let rows = rows(from: old, to: new)
    var isNear = [Bool](repeating: false, count: rows.count)
    for (index, row) in rows.enumerated() {
      if case .same = row { continue }
      for near in max(0, index - 3)...min(rows.count - 1, index + 3) { isNear[near] = true }
    }
    var lines: [String] = []
    var (oldLine, newLine, index) = (1, 1, 0)
    while index < rows.count {
      guard isNear[index] else {
        (oldLine, newLine, index) = (oldLine + 1, newLine + 1, index + 1)
        continue
      }
      let hunk = rows[index...].enumerated().prefix { isNear[index + $0.offset] }.map(\.element)
      let oldCount = hunk.count { if case .added = $0 { false } else { true } }
      let newCount = hunk.count { if case .removed = $0 { false } else { true } }
      lines.append("@@ -\(oldLine),\(oldCount) +\(newLine),\(newCount) @@")
      lines += hunk.map(\.text)
      (oldLine, newLine) = (oldLine + oldCount, newLine + newCount)
      index += hunk.count
    }
    return lines.isEmpty ? [] : ["--- \(path)", "+++ \(path)"] + lines
  }

  private static func differing(from old: [String], to new: [String]) -> [Row] {
    guard max(old.count, new.count) <= lineLimit else {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var rows: [Row] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, removed.contains(from) {
        rows.append(.removed(old[from]))
        from += 1
      } else if to < new.count, added.contains(to) {
        rows.append(.added(new[to]))
        to += 1
      } else {
        rows.append(.same(old[from]))
        (from, to) = (from + 1, to + 1)
      }
    }
    return rows
  }
}

extension LineDifference.Row {
  /// The line with its sign: a space, `-` or `+`.
  package var text: String {
    switch self {
    case .same(let line): " " + line
    case .removed(let line): "-" + line
    case .added(let line): "+" + line
    }
  }
}
