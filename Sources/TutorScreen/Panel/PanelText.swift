/// What a panel says, in lines.
struct PanelText: Equatable {
  /// What may be scrolled.
  var body: [TextLine]
  /// The line of the body to keep in sight.
  var cursor: Int?
  /// What stays at the bottom, as far as there is room for both.
  var pinned: [TextLine] = []

  init(_ body: [TextLine], cursor: Int? = nil, pinned: [TextLine] = []) {
    self.body = body
    self.cursor = cursor
    self.pinned = pinned
  }

  /// The rows that show everything.
  var rows: Int { body.count + pinned.count }

  /// The lines that show in so many rows when the body is scrolled down by `scroll`.
  func window(height: Int, scroll: Int) -> PanelWindow {
    // A body of some lines comes first; without room for both, what is pinned is cut off.
    let kept = min(pinned.count, max(height - min(body.count, max(height / 2, 1)), 0))
    let room = max(height - kept, 0)
    let last = max(body.count - room, 0)
    let start = cursor.map { min(max($0 - room / 2, 0), last) } ?? 0
    let top = min(max(start + scroll, 0), last)
    return PanelWindow(
      lines: Array(body.dropFirst(top).prefix(room)) + pinned.prefix(kept), hasLess: top > 0,
      hasMore: top < last, range: -start...last - start)
  }
}

/// The part of a panel that shows.
struct PanelWindow: Equatable {
  var lines: [TextLine]
  var hasLess: Bool
  var hasMore: Bool
  /// How far it can be scrolled from where it opens; up is negative.
  var range: ClosedRange<Int>
}
