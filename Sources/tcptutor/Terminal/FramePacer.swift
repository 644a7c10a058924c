/// When the next frame of an animation is due, by a clock that never goes back.
struct FramePacer: Equatable, Sendable {
  /// About thirty frames a second.
  static let frame = 33
  /// After a pause (Ctrl-Z, a sleeping computer) an animation goes on where it was.
  static let longestTick = 100

  /// When the last tick was, in milliseconds; nil while nothing moves.
  private var last: Int?

  /// How long to wait for keys: until the next frame, or for ever while nothing moves.
  mutating func timeout(now: Int, isMoving: Bool) -> Int? {
    guard isMoving else {
      last = nil
      return nil
    }
    let since = last ?? now
    last = since
    return max(0, since + Self.frame - now)
  }

  /// The milliseconds to let pass; nil while no frame is due.
  mutating func tick(now: Int) -> Int? {
    guard let since = last, now - since >= Self.frame else { return nil }
    last = now
    return min(now - since, Self.longestTick)
  }
}
