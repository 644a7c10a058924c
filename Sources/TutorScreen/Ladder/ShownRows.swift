import LessonPlayer

extension StageRows {
  /// The places of as many of the rows that the ladder shows as come right before a place, in order.
  func shown(before place: Int, atMost limit: Int) -> [Int] {
    Array((0..<Swift.min(place, count)).reversed().lazy.filter { brief($0).isShown }.prefix(limit))
      .reversed()
  }

  /// The places of as many of the rows that the ladder shows as come from a place on.
  func shown(from place: Int, atMost limit: Int) -> [Int] {
    Array(
      (Swift.min(Swift.max(place, 0), count)..<count).lazy.filter { brief($0).isShown }.prefix(
        limit))
  }
}

extension StageState {
  /// Rows with their places.
  func numberedRows(_ places: [Int]) -> [(index: Int, row: LadderRow)] {
    Array(zip(places, rows.rows(places))).map { (index: $0, row: $1) }
  }
}

extension PanelState {
  /// Selects the row before or after; from the newest moment down there is nothing more, and from the
  /// oldest row up neither.
  package mutating func select(by offset: Int, in stage: StageState) {
    let rows = stage.rows
    let selected = row.flatMap { rows.shown(from: $0, atMost: 1) == [$0] ? $0 : nil }
    if offset < 0 {
      let earlier = rows.shown(before: selected ?? rows.count, atMost: -offset)
      row = earlier.first ?? selected
    } else if let selected {
      let later = rows.shown(from: selected + 1, atMost: offset)
      row = later.count == offset ? later.last ?? selected : nil
    } else {
      row = nil
    }
    scroll = 0
  }
}
