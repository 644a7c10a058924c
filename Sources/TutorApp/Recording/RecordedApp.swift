import TerminalCells

/// The program, with note taken of all that happens to it from outside.
package struct RecordedApp: Equatable, TerminalProgram {
  /// The program as it is now.
  package private(set) var app: App
  private var events: [SessionEvent] = []
  private var ticks: [TickRun] = []
  private var tickCount = 0

  /// After so many ticks they are written down, though they may go on: about a second's.
  private static let mostTicks = 30

  /// Takes note from now on.
  package init(_ app: App) {
    self.app = app
  }

  package mutating func handle(_ key: Key, isRepeat: Bool) {
    finishTicks()
    app.handle(key, isRepeat: isRepeat)
    events.append(.key(key, isRepeat: isRepeat))
  }

  package mutating func tick(milliseconds: Int) {
    app.tick(milliseconds: milliseconds)
    if let last = ticks.indices.last, ticks[last].milliseconds == milliseconds {
      ticks[last].count += 1
    } else {
      ticks.append(TickRun(milliseconds: milliseconds))
    }
    tickCount += 1
    if tickCount == Self.mostTicks || !app.wantsTicks { finishTicks() }
  }

  /// What happened since this was last called; ticks that still go on may be left for later.
  package mutating func takeEvents() -> [SessionEvent] {
    defer { events = [] }
    return events
  }

  /// What was asked of the outside since this was last called.
  package mutating func takeRequests() -> [Request] { app.takeRequests() }

  private mutating func finishTicks() {
    guard !ticks.isEmpty else { return }
    events.append(.ticks(ticks))
    ticks = []
    tickCount = 0
  }

  /// How long somebody sat there is none of a recording's business.
  package mutating func pass(milliseconds: Int) {}

  package var wantsText: Bool { app.wantsText }
  package var wantsTicks: Bool { app.wantsTicks }
  package var isFinished: Bool { app.isFinished }
  package func draw(into grid: inout CellGrid) { app.draw(into: &grid) }
}

extension App {
  /// Lets happen again what happened to a recorded session.
  package mutating func replay(_ event: SessionEvent) {
    switch event {
    case .key(let key, let isRepeat): handle(key, isRepeat: isRepeat)
    case .ticks(let runs):
      for run in runs {
        for _ in 0..<run.count { tick(milliseconds: run.milliseconds) }
      }
    }
  }
}
