import NetworkSimulation
import TerminalCells

/// A bracket in the margin, from a segment that goes again to the row where it went first.
struct ResendPointer {
  var sender: HostID
  /// The row of the first sending; nil where it has left the screen above.
  var original: Int?
  var again: Int
  var look: ScreenLook

  /// Draws into rows from `top` on. Times that need the room cover it.
  func draw(from top: Int, geometry: LadderGeometry, into grid: inout CellGrid) {
    let isClient = sender == .client
    let margin = isClient ? geometry.left : geometry.columns - 1 - geometry.right
    guard margin > 0, (original ?? top) < again else { return }
    let frame = look.glyphs.frame
    let style = look.theme.style(.retransmission)
    let outer = isClient ? 0 : geometry.columns - 1
    for row in (original ?? top)...again {
      let piece =
        switch row {
        case original: isClient ? frame.topLeft : frame.topRight
        case again: isClient ? frame.bottomLeft : frame.bottomRight
        default: frame.vertical
        }
      grid.put(piece, row: row, column: outer, style: style)
    }
    guard margin >= 9 else { return }
    let inner = isClient ? 1 : outer - 1
    if let original {
      let head = isClient ? look.glyphs.rightHead : look.glyphs.leftHead
      grid.put(head, row: original, column: inner, style: style)
    }
    grid.put(frame.horizontal, row: again, column: inner, style: style)
  }
}
