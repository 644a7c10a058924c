/// One cell of a grid: plain bits, so that grids are copied and compared as such.
package struct Cell: Equatable, BitwiseCopyable, Sendable {
  /// What stands in it, or the first scalar of that; a space in the second cell of a wide glyph.
  package var scalar: Unicode.Scalar
  /// Whether more scalars belong to it, which the grid keeps apart.
  package var hasMore = false
  /// 1; of a wide glyph 2 in its first cell and 0 in its second.
  package var columns: UInt8
  package var style: CellStyle

  static func blank(_ style: CellStyle) -> Cell {
    Cell(scalar: " ", columns: 1, style: style)
  }
}
