import TerminalCells

/// A recorded session that is shown again, in its own time but without its long waits. A key brings
/// its next key at once.
package struct ReplayedApp: Equatable, TerminalProgram {
  /// The program as it is now.
  package private(set) var app: App
  package private(set) var isFinished = false
  private let scenes: [Scene]
  private var next = 0
  private var clock = 0

  /// An event, and when it is shown, in milliseconds.
  private struct Scene: Equatable, Sendable {
    var event: SessionEvent
    var time: Int
  }

  /// Nobody is kept waiting longer than this, in milliseconds.
  private static let longestWait = 2_000

  /// A session's beginning, and what happened to it, each with its time in milliseconds, rising.
  package init(_ app: App, events: [(event: SessionEvent, at: Int)]) {
    self.app = app
    var scenes: [Scene] = []
    var last = 0
    var shown = 0
    for (event, time) in events {
      shown += min(max(time - last, 0), Self.longestWait)
      last = time
      scenes += Self.single(event, until: shown)
    }
    self.scenes = scenes
  }

  /// Ticks one by one, each when it was.
  private static func single(_ event: SessionEvent, until time: Int) -> [Scene] {
    guard case .ticks(let runs) = event else { return [Scene(event: event, time: time)] }
    let ticks = runs.flatMap { repeatElement($0.milliseconds, count: $0.count) }
    var start = max(time - ticks.reduce(0, +), 0)
    return ticks.map { length in
      start += length
      return Scene(event: .ticks([TickRun(milliseconds: length)]), time: min(start, time))
    }
  }

  /// Whether all has been shown.
  package var isOver: Bool { next == scenes.count }
  package var wantsTicks: Bool { !isOver && !isFinished }

  package mutating func handle(_ key: Key, isRepeat: Bool) {
    switch key {
    case .character("q"), .escape, .control("c"), .endOfInput: isFinished = true
    case .character(" "), .enter, .right:
      if isOver { isFinished = !isRepeat } else { showNextKey() }
    case .end: while !isOver { showNext() }
    default: break
    }
  }

  package mutating func tick(milliseconds: Int) {
    clock += milliseconds
    while !isOver, scenes[next].time <= clock { showNext() }
  }

  package mutating func pass(milliseconds: Int) {}
  package var wantsText: Bool { false }

  private mutating func showNextKey() {
    while !isOver {
      clock = max(clock, scenes[next].time)
      let isKey = if case .key = scenes[next].event { true } else { false }
      showNext()
      if isKey { return }
    }
  }

  private mutating func showNext() {
    app.replay(scenes[next].event)
    next += 1
  }

  /// The program's screen, with how far it is in the last row.
  package func draw(into grid: inout CellGrid) {
    app.draw(into: &grid)
    guard grid.size.rows >= 2 else { return }
    let row = grid.size.rows - 1
    let text = app.replayNote(shown: next, of: scenes.count)
    let style = CellStyle(attributes: .reverse)
    let end = grid.write(
      String(repeating: " ", count: grid.size.columns), row: row, column: 0, style: style)
    grid.write(text, row: row, column: 0, style: style, limit: end)
  }
}

extension App {
  /// What stands in the last row while a session is shown again.
  fileprivate func replayNote(shown: Int, of count: Int) -> String {
    let isOver = shown == count
    return switch look.language {
    case .korean:
      isOver ? " 녹화 끝   [Space] 나가기" : " 녹화 \(shown)/\(count)   [Space] 다음 키   End 끝으로   q 나가기"
    case .english:
      isOver
        ? " end of the recording   [Space] leave"
        : " recording \(shown)/\(count)   [Space] next key   End to its end   q leave"
    }
  }
}
