import NetworkSimulation
import TerminalCells

/// What of the stage stands in a cell.
package enum StageHit: Equatable, Sendable {
  /// Between the lanes: a row of the stage's rows, or none.
  case lanes(row: Int?)
  case pane
  case panel
}

extension StageView {
  /// How many rows the lanes take of a screen in such a size.
  package func laneRows(look: ScreenLook, size: GridSize) -> Int {
    let content = PaneContent(view: self, look: look, columns: StageLayout.columns(of: size))
    return StageLayout(size, of: self, content: content).ladder.count
  }

  /// What stands in a cell of the stage drawn in such a size; nil for what is only looked at.
  package func hit(_ place: GridPlace, look: ScreenLook, size: GridSize) -> StageHit? {
    let content = PaneContent(view: self, look: look, columns: StageLayout.columns(of: size))
    let layout = StageLayout(size, of: self, content: content)
    if let columns = layout.panel, columns.contains(place.column) { return .panel }
    if layout.panelRows?.contains(place.row) == true { return .panel }
    if layout.pane.contains(place.row) { return .pane }
    guard layout.ladder.contains(place.row) else { return nil }
    let geometry = LadderGeometry(columns: layout.columns)
    let ladder = LadderDrawing(view: self, look: look, geometry: geometry)
    switch reading.layout {
    case .ladder: return .lanes(row: ladder.index(at: place.row, in: layout.ladder))
    case .time: return .lanes(row: TimeDrawing(ladder, rows: layout.ladder).index(at: place))
    }
  }
}
