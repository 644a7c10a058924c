/// One cell of a grid.
struct Cell: Equatable, Sendable {
  /// What stands in it; a space in the second cell of a wide glyph.
  var glyph: Character
  /// 1; of a wide glyph 2 in its first cell and 0 in its second.
  var columns: UInt8
  var style: CellStyle

  static func blank(_ style: CellStyle) -> Cell {
    Cell(glyph: " ", columns: 1, style: style)
  }
}
