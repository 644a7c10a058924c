import TerminalCells

/// Tells a key that is held down from one that is pressed again.
struct KeyRepeat: Equatable, Sendable {
  /// Keyboards repeat every 25 to 50 ms; fingers don't.
  static let longestGap = 120

  private var last: Key?
  private var time = 0

  /// Whether the key, at a time in milliseconds, comes of the same one being held down.
  mutating func isRepeat(_ key: Key, now: Int) -> Bool {
    switch key {
    case .hangulNotice, .click, .wheel, .resized, .endOfInput: return false
    default: break
    }
    defer {
      last = key
      time = now
    }
    return last == key && now - time < Self.longestGap
  }
}
