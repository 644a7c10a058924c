// Inlinable, and with an `==` of its own: other modules ask thousands of cells a frame, and would
// otherwise call a function of this one for each, and `==` by way of a table.

/// One cell of a grid: two numbers, so that grids are copied and compared as such.
@usableFromInline package struct Cell: Equatable, BitwiseCopyable, Sendable {
  /// What stands in it, or the first scalar of that; a space in the second cell of a wide glyph.
  @usableFromInline package var scalar: Unicode.Scalar
  /// The style's bits; above them the columns, two bits, and whether there are more scalars.
  @usableFromInline var rest: UInt32

  /// Traps unless it takes 0, 1 or 2 columns.
  @inlinable init(
    scalar: Unicode.Scalar, hasMore: Bool = false, columns: Int, style: CellStyle
  ) {
    precondition(0...2 ~= columns, "a cell begins a glyph of one column or two, or ends one")
    self.scalar = scalar
    rest =
      style.bits | UInt32(truncatingIfNeeded: columns) << Self.columnsShift
      | (hasMore ? Self.more : 0)
  }

  /// Whether more scalars belong to it, which the grid keeps apart.
  @inlinable package var hasMore: Bool { rest & Self.more != 0 }

  /// 1; of a wide glyph 2 in its first cell and 0 in its second.
  @inlinable package var columns: Int { Int(rest >> Self.columnsShift & 3) }

  @inlinable package var style: CellStyle {
    get { CellStyle(bits: rest & CellStyle.mask) }
    set { rest = rest & ~CellStyle.mask | newValue.bits }
  }

  /// All that it holds, in a number.
  @inlinable var bits: UInt64 { UInt64(scalar.value) << 32 | UInt64(rest) }

  /// Whether nothing is to be seen in it: a blank, in a style that doesn't show there.
  @inlinable package var isUnseen: Bool {
    bits & ~UInt64(CellStyle.unseenOnBlanks) == 0x20 << 32 | 1 << UInt64(Self.columnsShift)
  }

  /// Whether it looks the same as another; of glyphs of several scalars the first ones decide.
  @inlinable func looksSame(as other: Cell) -> Bool {
    bits == other.bits || isUnseen && other.isUnseen
  }

  @inlinable package static func == (one: Cell, other: Cell) -> Bool { one.bits == other.bits }

  @inlinable static var columnsShift: UInt32 { 26 }
  @inlinable static var more: UInt32 { 1 << 28 }

  static func blank(_ style: CellStyle) -> Cell {
    Cell(scalar: " ", columns: 1, style: style)
  }
}
