import TerminalCells
import TutorApp

/// A line of a recording after its first: one thing that happened, and when.
struct SessionLine: Codable, Equatable {
  /// Milliseconds since the session began.
  var at: Int
  private var key: String?
  /// Whether the key was being held down.
  private var held: Bool?
  /// The terminal's new size: columns and rows.
  private var size: [Int]?
  /// Pairs: a tick's milliseconds, and how many such ticks there were.
  private var ticks: [[Int]]?
  /// Ends the recording: the fingerprint of the last screen.
  private(set) var end: String?

  /// Something that happened.
  init(_ event: SessionEvent, at time: Int) {
    at = time
    switch event {
    case .key(.resized(let size), _): self.size = [size.columns, size.rows]
    case .key(let key, let isRepeat):
      self.key = KeyName.of(key)
      held = isRepeat ? true : nil
    case .ticks(let runs): ticks = runs.map { [$0.milliseconds, $0.count] }
    }
  }

  /// The end, with the fingerprint of what was on screen.
  init(endingWith fingerprint: String, at time: Int) {
    at = time
    end = fingerprint
  }

  /// What happened; nil for the end, and for a line that says nothing, or what can't be.
  var event: SessionEvent? {
    switch (key, size, ticks) {
    case (let name?, nil, nil):
      return KeyName.key(named: name).map { .key($0, isRepeat: held ?? false) }
    case (nil, let size?, nil):
      guard size.count == 2, size.allSatisfy((1...9_999).contains) else { return nil }
      return .key(.resized(GridSize(columns: size[0], rows: size[1])), isRepeat: false)
    case (nil, nil, let ticks?):
      let isSound = ticks.allSatisfy {
        $0.count == 2 && (0...60_000).contains($0[0]) && (1...10_000).contains($0[1])
      }
      guard isSound else { return nil }
      return .ticks(ticks.map { TickRun(milliseconds: $0[0], count: $0[1]) })
    default: return nil
    }
  }
}
