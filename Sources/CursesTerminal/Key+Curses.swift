import CNcurses
import TerminalCells

extension Key {
  /// The key for one of the shim's numbers; nil for those that the program has no use for.
  init?(curses number: UInt32) {
    switch cn_key(number) {
    case CN_KEY_UP: self = .up
    case CN_KEY_DOWN: self = .down
    case CN_KEY_LEFT: self = .left
    case CN_KEY_RIGHT: self = .right
    case CN_KEY_HOME: self = .home
    case CN_KEY_END: self = .end
    case CN_KEY_PAGE_UP: self = .pageUp
    case CN_KEY_PAGE_DOWN: self = .pageDown
    case CN_KEY_BACKSPACE: self = .backspace
    case CN_KEY_ENTER: self = .enter
    default:
      guard CN_KEY_F1.rawValue...CN_KEY_F12.rawValue ~= number else { return nil }
      self = .function(Int(number - CN_KEY_F1.rawValue) + 1)
    }
  }
}
