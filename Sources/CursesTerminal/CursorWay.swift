// Required reading: ECMA-48 §8.3: CUP, CHA, CUF, CUB, CUU and CUD.

/// The shortest way of a cursor from a place to another, or what is known to be.
enum CursorWay: Equatable {
  /// CUP.
  case absolute(row: Int, column: Int)
  /// To another row, and then within it.
  case relative(Vertical, Across)

  /// A way to another row, in the same column; after `Across.start` in the first.
  enum Vertical: Equatable {
    case none
    /// LF, so many times.
    case lineFeeds(Int)
    /// CUD.
    case down(Int)
    /// CUU.
    case up(Int)
  }

  /// A way within a row.
  enum Across: Equatable {
    case none
    /// CR, which comes before the way to the row.
    case start
    /// CUF.
    case right(Int)
    /// BS, so many times.
    case backspaces(Int)
    /// CUB.
    case left(Int)
    /// CHA.
    case to(Int)
  }

  /// From a place whose column is nil past a row's last one. There the cursor is still in this row,
  /// its column is left open, and CR leads to the row's start: `cn_takes_control_functions` has
  /// asked for am and xenl.
  ///
  /// What a terminal drew in other columns than were counted mustn't shift what comes in other
  /// rows: a row is left by CUP unless `isPlaceSure`. It may shift what comes in its own, since
  /// within a row CUF, BS and CUB count from where the cursor is thought to be; they are taken only
  /// where they are shorter than CHA. Without `isRelative` LF stands only after CR, and nothing
  /// goes up or to the left.
  init(
    fromRow: Int, column from: Int?, toRow row: Int, column: Int, isPlaceSure: Bool,
    isRelative: Bool
  ) {
    let down = row - fromRow
    self = .absolute(row: row, column: column)
    if down != 0 {
      if !isPlaceSure || column > 0 && (from == nil || !isRelative) { return }
      if !isRelative, down < 0 || down > 3 { return }
    }
    let across = Self.across(
      from: down == 0 || isRelative ? from : nil, to: column, goesLeft: isRelative)
    let way = CursorWay.relative(Vertical(down: down), across)
    if down == 0 || way.cost < cost { self = way }
  }

  /// The octets that it takes.
  var cost: Int {
    switch self {
    case .absolute(let row, 0): row == 0 ? 3 : 3 + Self.digits(row + 1)
    case .absolute(let row, let column): 4 + Self.digits(row + 1) + Self.digits(column + 1)
    case .relative(let vertical, let across): vertical.cost + across.cost
    }
  }

  private static func across(from: Int?, to column: Int, goesLeft: Bool) -> Across {
    if from == column { return .none }
    if column == 0 { return .start }
    let absolute = Across.to(column)
    guard let from else { return absolute }
    if from > column, !goesLeft { return absolute }
    let relative = from < column ? Across.right(column - from) : Across(left: from - column)
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

extension CursorWay.Vertical {
  /// The shorter way so many rows down, or below 0 up.
  fileprivate init(down count: Int) {
    if count <= 0 {
      self = count == 0 ? .none : .up(-count)
    } else {
      self = count <= CursorWay.costOfControl(count) ? .lineFeeds(count) : .down(count)
    }
  }

  /// The octets that it takes.
  var cost: Int {
    switch self {
    case .none: 0
    case .lineFeeds(let count): count
    case .down(let count), .up(let count): CursorWay.costOfControl(count)
    }
  }
}

extension CursorWay.Across {
  /// The shorter way so many columns to the left.
  fileprivate init(left count: Int) {
    self = count <= CursorWay.costOfControl(count) ? .backspaces(count) : .left(count)
  }

  /// The octets that it takes.
  var cost: Int {
    switch self {
    case .none: 0
    case .start: 1
    case .backspaces(let count): count
    case .right(let count), .left(let count): CursorWay.costOfControl(count)
    case .to(let column): CursorWay.costOfControl(column + 1)
    }
  }
}
