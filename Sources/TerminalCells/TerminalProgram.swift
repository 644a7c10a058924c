/// What a terminal session runs: keys and time in, a grid out. It needs no terminal.
package protocol TerminalProgram {
  /// Acts on a key. `isRepeat` says that it came again so soon that it is being held down.
  mutating func handle(_ key: Key, isRepeat: Bool)
  /// Lets so many milliseconds of wall time pass; called only while `wantsTicks`.
  mutating func tick(milliseconds: Int)
  /// Tells how much wall time has passed since this was last told, whether something moved or not;
  /// called before keys and ticks.
  mutating func pass(milliseconds: Int)
  /// Whether characters go into a text: they are then told as they were typed, Hangul whole.
  var wantsText: Bool { get }
  /// Whether something is moving. A program at rest costs no processor time.
  var wantsTicks: Bool { get }
  /// Whether the session is over.
  var isFinished: Bool { get }
  /// Draws the whole screen into a blank grid of any size, down to one cell.
  func draw(into grid: inout CellGrid)
}
