// Required reading: ECMA-48 §8.3: CUP, CHA, CUF, CUB, CUU and CUD.

/// The shortest way of a cursor from a place to another, or what is known to be.
enum CursorWay: Equatable {
  /// CUP.
  case absolute(row: Int, column: Int)
  /// So many rows down (below 0 up), by LF, CUD or CUU, and then within the row.
  case relative(down: Int, across: Across)

  /// A way within a row.
  enum Across: Equatable {
    case none
    /// CR.
    case start
    /// CUF.
    case right(Int)
    /// BS or CUB.
    case left(Int)
    /// CHA.
    case to(Int)
  }

  /// From a place whose column isn't known past a row's last one, where only CR leads to another
  /// row: terminals don't agree on whether they are still in this one. What a terminal drew in other columns than were
  /// counted mustn't shift what comes in other rows, nor more of its own than it has to: CUF is
  /// taken only where it is shorter than CHA, and a column is kept, or counted from, in another row
  /// only where it `isColumnSure`. Without `isRelative` LF stands only after CR, and nothing goes up
  /// or to the left.
  init(
    fromRow: Int, column from: Int?, toRow row: Int, column: Int, isColumnSure: Bool,
    isRelative: Bool
  ) {
    let down = row - fromRow
    self = .absolute(row: row, column: column)
    if down != 0, column > 0, from == nil || !isRelative { return }
    if !isRelative, down < 0 || down > 3 { return }
    let across = Self.across(
      from: down == 0 || isRelative && isColumnSure ? from : nil, to: column, goesLeft: isRelative)
    let way = CursorWay.relative(down: down, across: across)
    if down == 0 || way.cost < cost { self = way }
  }

  /// The octets that it takes.
  var cost: Int {
    switch self {
    case .absolute(let row, 0): row == 0 ? 3 : 3 + Self.digits(row + 1)
    case .absolute(let row, let column): 4 + Self.digits(row + 1) + Self.digits(column + 1)
    case .relative(let down, let across):
      (down > 0 ? min(down, Self.costOfControl(down)) : down < 0 ? Self.costOfControl(-down) : 0)
        + across.cost
    }
  }

  private static func across(from: Int?, to column: Int, goesLeft: Bool) -> Across {
    if from == column { return .none }
    if column == 0 { return .start }
    let absolute = Across.to(column)
    guard let from else { return absolute }
    if from > column, !goesLeft { return absolute }
    let relative = from < column ? Across.right(column - from) : .left(from - column)
    return relative.cost < absolute.cost ? relative : absolute
  }

  /// The octets of a control function with a parameter, which is left out where it is 1.
  static func costOfControl(_ parameter: Int) -> Int {
    parameter == 1 ? 3 : 3 + digits(parameter)
  }

  static func digits(_ number: Int) -> Int {
    number < 10 ? 1 : number < 100 ? 2 : 1 + digits(number / 10)
  }
}

extension CursorWay.Across {
  /// The octets that it takes.
  var cost: Int {
    switch self {
    case .none: 0
    case .start: 1
    case .right(let count): CursorWay.costOfControl(count)
    case .left(let count): min(count, CursorWay.costOfControl(count))
    case .to(let column): CursorWay.costOfControl(column + 1)
    }
  }
}
