import NetworkSimulation

/// Where the two lanes run in so many columns.
struct LadderGeometry: Equatable {
  var columns: Int
  /// Columns of the lanes; the arrows run between them.
  var left: Int
  var right: Int
  /// Whether there is room for times at the edges.
  var showsTimes: Bool

  init(columns: Int) {
    self.columns = columns
    switch columns {
    case 72...: (left, right, showsTimes) = (9, columns - 11, true)
    case 60...: (left, right, showsTimes) = (7, columns - 8, true)
    default:
      let margin = columns >= 20 ? 1 : 0
      (left, right, showsTimes) = (margin, columns - 1 - margin, false)
    }
  }

  /// Columns between the lanes.
  var interior: Range<Int> { left + 1..<max(right, left + 1) }

  func lane(of host: HostID) -> Int { host == .client ? left : right }

  /// The column that a segment from `host` has reached, `progress` in thousandths.
  func column(from host: HostID, progress: Int) -> Int {
    let way = max(interior.count - 1, 0) * min(max(progress, 0), 1000) / 1000
    return host == .client ? interior.lowerBound + way : interior.upperBound - 1 - way
  }
}
