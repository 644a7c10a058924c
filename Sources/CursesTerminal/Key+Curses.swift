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

  /// What the mouse did, as the shim tells it; nil for what the program has no use for.
  init?(mouse told: UInt32) {
    let place = GridPlace(row: Int(told >> 2 & 0x3FFF), column: Int(told >> 16))
    switch cn_mouse(told & 3) {
    case CN_MOUSE_CLICK: self = .click(place)
    case CN_MOUSE_WHEEL_UP: self = .wheel(up: true, at: place)
    case CN_MOUSE_WHEEL_DOWN: self = .wheel(up: false, at: place)
    default: return nil
    }
  }
}
