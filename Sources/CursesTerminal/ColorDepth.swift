import TerminalCells

/// Colours as a terminal has them: all 256, sixteen, eight or none.
package enum ColorDepth: Int, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case all = 256

  /// The depth to use where terminfo tells so many colours. A terminal with more than 256 takes
  /// numbers past 7 for red, green and blue, so it is given eight.
  init(colors: Int) {
    switch colors {
    case 256: self = .all
    case 16..<256: self = .sixteen
    case 8...: self = .eight
    default: self = .none
    }
  }

  /// The number that stands for a colour at this depth; -1 for the terminal's own.
  func number(of color: TerminalColor) -> Int {
    guard case .indexed(let index) = color, self != .none else { return -1 }
    let number = Int(index)
    if number < rawValue { return number }
    let bright = number < 16 ? number : Self.nearest(to: number)
    if self == .sixteen || bright < 8 { return bright }
    // Bright black is the grey of lesser text, and has to stay visible on black.
    return bright == 8 ? 7 : bright - 8
  }

  /// The nearest of the sixteen to one of xterm's 256.
  private static func nearest(to number: Int) -> Int {
    let wanted = components(of: number)
    let distances = ansi.map { color in
      zip(color, wanted).reduce(0) { (sum: Int, pair: (Int, Int)) in
        let difference = pair.0 - pair.1
        return sum + difference * difference
      }
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 7
  }

  /// Red, green and blue, 0 … 255, of one of xterm's colours 16 … 255.
  private static func components(of number: Int) -> [Int] {
    if number >= 232 { return Array(repeating: 8 + (number - 232) * 10, count: 3) }
    let cube = number - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + $0 * 40 }
  }

  /// xterm's sixteen.
  private static let ansi: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
