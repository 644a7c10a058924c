import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TutorApp
import TutorScreen
import Wording

/// What a key costs on the stage of a very long lesson, from the key to the screen that it leaves:
/// what happens between the lanes is a bulk transfer, in steps of the same length.
struct Frames {
  private static let stepLength = 250
  private let steps: Int
  private let run: LessonRun
  private let app: App

  /// The stage of a lesson in which so many events happen.
  init(events: Int) {
    let steps = events / Self.stepLength
    self.steps = steps
    // A segment with what it brings about is about six events.
    let trace = BulkTransfer(segments: events / 5).traced().prefix(events)
    let ends = (1...steps).map { step in
      let count = step * Self.stepLength
      return StageCursor(act: 0, eventCount: count, time: trace[count - 1].time)
    }
    let text = (1...steps).map { "\n---\n\n## \($0)\n\nOn.\n" }.joined()
    let source = Array("# A transfer\n\nOn.\n\(text)".utf8)
    guard let lesson = LessonCompiler.compile(source, path: "01-transfer.en.md").lesson,
      lesson.steps.count >= steps
    else { preconditionFailure("the benchmark's lesson compiles") }
    var shortened = lesson
    shortened.steps.removeLast(lesson.steps.count - steps)
    run = LessonRun(playing: trace, to: ends, as: shortened, world: Network())
    app = App(playing: run, look: ScreenLook(.english), isAnimated: true)
  }

  /// What is measured.
  enum Task: String, CaseIterable {
    case next, back, seek, rows, timeRows = "time-rows", panels
  }

  /// The processor time of a frame of this task, at places all over the lesson.
  func cost(of task: Task) -> Duration {
    var numbers = SeededGenerator(seed: 5)
    var grid = CellGrid(size: GridSize(columns: 120, rows: 40))
    let look = ScreenLook(.english)
    let keys = Self.keys(task)
    var player = Player(run)
    var app = app
    for key in Self.opening(task) { app.handle(key, isRepeat: false) }
    let frames = 40
    let start = Process.processorTime
    for _ in 0..<frames {
      if task == .seek {
        player.handle(.goTo(step: Int(numbers.number(below: UInt64(steps)))))
        StageView(player, previous: nil, ending: .quit).draw(look, into: &grid)
      } else {
        for key in keys {
          app.handle(key, isRepeat: false)
          app.draw(into: &grid)
        }
      }
    }
    return (Process.processorTime - start) / (frames * max(keys.count, 1))
  }

  /// The processor time of a search of the lanes that finds nothing: every row is looked at.
  var costOfSearch: Duration {
    var app = app
    for key in [Key.enter, .end, .character("/")] { app.handle(key, isRepeat: false) }
    let start = Process.processorTime
    app.handle(.character("@"), isRepeat: false)
    return Process.processorTime - start
  }

  private static func opening(_ task: Task) -> [Key] {
    switch task {
    case .next: [.enter]
    case .back, .rows, .panels: [.enter, .end]
    case .seek: []
    case .timeRows: [.enter, .end, .character("o")]
    }
  }

  /// One key after another, again and again. A press begins to move and one finishes it.
  private static func keys(_ task: Task) -> [Key] {
    switch task {
    case .next: [.character(" "), .character(" ")]
    case .back: [.backspace]
    case .seek: []
    case .rows, .timeRows: [.pageUp]
    case .panels: "vsbbtgkwi".map(Key.character)
    }
  }
}

extension StageView {
  fileprivate func draw(_ look: ScreenLook, into grid: inout CellGrid) {
    ScreenView(.stage(self), look: look).draw(into: &grid)
  }
}
