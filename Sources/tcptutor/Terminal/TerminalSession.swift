import CursesTerminal
import TerminalCells

/// Runs a program in a terminal: draws, shows what changed, waits for keys, lets time pass.
struct TerminalSession<Program: TerminalProgram> {
  /// The program as it is now; after `run`, as it ended.
  private(set) var program: Program

  private let terminal: CursesTerminal
  private let start = SuspendingClock.now
  private var shown: CellGrid?
  private var pacer = FramePacer()
  private var held = KeyRepeat()

  init(_ program: Program, on terminal: CursesTerminal) {
    self.program = program
    self.terminal = terminal
  }

  /// Runs until the program is finished or no more keys can come.
  mutating func run() {
    program.handle(.resized(terminal.size), isRepeat: false)
    while !program.isFinished {
      show()
      let timeout = pacer.timeout(now: now, isMoving: program.wantsTicks)
      for key in terminal.waitForKeys(timeoutMilliseconds: timeout) {
        if key == .control("l") { terminal.redraw() }
        program.handle(key, isRepeat: held.isRepeat(key, now: now))
        if key == .endOfInput || program.isFinished { return }
      }
      if program.wantsTicks, let elapsed = pacer.tick(now: now) {
        program.tick(milliseconds: elapsed)
      }
    }
  }

  private mutating func show() {
    var grid = CellGrid(size: terminal.size)
    program.draw(into: &grid)
    terminal.present(GridDifference(from: shown, to: grid).rows)
    shown = grid
  }

  /// Milliseconds since the session began.
  private var now: Int {
    let passed = start.duration(to: .now).components
    return Int(passed.seconds) * 1_000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }
}
