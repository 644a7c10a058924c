import CNcurses
import TerminalCells

/// The pairs of colours that ncurses was told of, each numbered when it is first wanted.
struct ColorPairs {
  let depth: ColorDepth
  /// Whether the terminal's own colours can be asked for.
  let hasDefaults: Bool
  private let limit: Int
  private var numbers: [Pair: Int32] = [:]

  private struct Pair: Hashable {
    let foreground: Int
    let background: Int
  }

  /// Starts colours in the open screen, unless none are wanted.
  init(isColorless: Bool) {
    var hasDefaults = false
    depth = isColorless ? .none : ColorDepth(colors: Int(cn_start_colors(&hasDefaults)))
    self.hasDefaults = hasDefaults
    limit = depth == .none ? 0 : Int(cn_pair_limit())
  }

  /// The number of a style's pair; 0, the terminal's own, where there are no more.
  mutating func number(of style: CellStyle) -> Int32 {
    if depth == .none || (style.foreground == .standard && style.background == .standard) {
      return 0
    }
    var foreground = depth.number(of: style.foreground)
    var background = depth.number(of: style.background)
    if !hasDefaults {
      if foreground < 0 { foreground = 7 }
      if background < 0 { background = 0 }
    }
    let pair = Pair(foreground: foreground, background: background)
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count + 1)
    guard number < limit, cn_define_pair(number, Int32(foreground), Int32(background)) else {
      return 0
    }
    numbers[pair] = number
    return number
  }
}
