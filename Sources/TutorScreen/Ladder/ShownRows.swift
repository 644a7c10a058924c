import LessonPlayer

extension StageState {
  /// As many of the rows that the ladder shows as come right before a place in `rows`, in order.
  func shownRows(before place: Int, atMost count: Int) -> [(index: Int, row: LadderRow)] {
    var found: [(index: Int, row: LadderRow)] = []
    var index = place - 1
    while index >= 0, found.count < count {
      if rows[index].isShown { found.append((index, rows[index])) }
      index -= 1
    }
    return found.reversed()
  }

  /// As many of the rows that the ladder shows as come from a place in `rows` on.
  func shownRows(from place: Int, atMost count: Int) -> [(index: Int, row: LadderRow)] {
    var found: [(index: Int, row: LadderRow)] = []
    var index = max(place, 0)
    while index < rows.count, found.count < count {
      if rows[index].isShown { found.append((index, rows[index])) }
      index += 1
    }
    return found
  }

  /// The rows that the ladder shows, with their places in `rows`; setup isn't shown.
  package var shownRows: [(index: Int, row: LadderRow)] {
    rows.enumerated().compactMap { index, row in row.isShown ? (index, row) : nil }
  }
}

extension LadderRow {
  fileprivate var isShown: Bool {
    switch self {
    case .segment(let segment): !segment.isSetup
    case .state(_, _, _, let time): time >= .zero
    case .expiry: true
    case .fault(_, let report, _):
      switch report {
      case .cut, .healed, .crashed, .rebooted: true
      case .dropped, .duplicated, .corrupted, .delayed, .reordered, .injected: false
      }
    }
  }
}

extension PanelState {
  /// Selects the row before or after; from the newest moment down there is nothing more, and from the
  /// oldest row up neither.
  package mutating func select(by offset: Int, in stage: StageState) {
    let shown = stage.shownRows.map(\.index)
    let place = row.flatMap { shown.firstIndex(of: $0) } ?? shown.count
    let next = max(place + offset, 0)
    row = next < shown.count ? shown[next] : nil
    scroll = 0
  }
}
