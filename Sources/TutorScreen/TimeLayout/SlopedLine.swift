import TerminalCells

/// A straight line over several rows of cells, from the middle of one cell to that of another.
struct SlopedLine: Equatable {
  /// Columns count to the right, lines down; `end` is never above `start`.
  struct Place: Equatable {
    var column: Int
    var line: Int
  }

  var start: Place
  var end: Place

  /// A cell that the line passes: how high in it, or that it falls steeply.
  struct Piece: Equatable {
    var place: Place
    var slope: Slope
  }

  /// How a line runs through a cell.
  enum Slope: Equatable {
    /// Flat, at one of five heights from 0 at the top.
    case flat(Int)
    case fallingRight, fallingLeft
  }

  private var width: Int { end.column - start.column }
  private var height: Int { end.line - start.line }

  /// The cells from the start on, in order.
  var pieces: [Piece] {
    abs(width) >= height ? flatPieces : steepPieces
  }

  private var flatPieces: [Piece] {
    guard width != 0 else { return [Piece(place: start, slope: .flat(2))] }
    let step = width.signum()
    return (0...abs(width)).map { offset in
      // Ten a line: a line's middle is 5.
      let depth = 5 + 10 * height * offset / abs(width)
      let place = Place(column: start.column + step * offset, line: start.line + depth / 10)
      return Piece(place: place, slope: .flat(depth % 10 / 2))
    }
  }

  private var steepPieces: [Piece] {
    (0...height).map { offset in
      let place = Place(column: column(atLine: offset), line: start.line + offset)
      return Piece(place: place, slope: width >= 0 ? .fallingRight : .fallingLeft)
    }
  }

  private func column(atLine offset: Int) -> Int {
    start.column + (2 * width * offset + width.signum() * height) / (2 * max(height, 1))
  }

  /// The place so many thousandths of the way along it.
  func place(at progress: Int) -> Place {
    let part = min(max(progress, 0), 1000)
    return Place(
      column: start.column + width * part / 1000,
      line: start.line + (height * part + 500) / 1000)
  }

  /// The cell in which two lines cross between their ends; nil if they don't.
  func crossing(_ other: SlopedLine) -> Place? {
    let denominator = width * other.height - height * other.width
    guard denominator != 0 else { return nil }
    let (across, down) = (
      other.start.column - start.column, other.start.line - start.line
    )
    let mine = across * other.height - down * other.width
    let its = across * height - down * width
    let isInside = { (part: Int) in
      denominator > 0 ? part > 0 && part < denominator : part < 0 && part > denominator
    }
    guard isInside(mine), isInside(its) else { return nil }
    return place(at: mine * 1000 / denominator)
  }
}
