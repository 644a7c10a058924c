import CursesTerminal
import TerminalCells

/// Runs a program in a terminal: draws, shows what changed, waits for keys, lets time pass.
struct TerminalSession<Program: TerminalProgram> {
  /// The program as it is now; after `run`, as it ended.
  private(set) var program: Program

  private let terminal: CursesTerminal
  private let start = SuspendingClock.now
  private var pacer = FramePacer()
  private var held = KeyRepeat()
  private var progress: SessionProgress?
  /// When the program was last told how much time has passed.
  private var told = 0

  /// `tellsProgress` shows in the terminal's title when the program waits for a key.
  init(_ program: Program, on terminal: CursesTerminal, tellsProgress: Bool = false) {
    self.program = program
    self.terminal = terminal
    progress = tellsProgress ? SessionProgress() : nil
  }

  /// Runs until the program is finished or no more keys can come. `prepare` does what can wait until
  /// the first frame is shown. After each batch of keys and each frame, `attend` sees to what the
  /// program asks for; when what came of it is shown, `settle` does what takes its time.
  mutating func run(
    prepare: (inout Program) -> Void = { _ in }, attend: (inout Program) -> Void,
    settle: () -> Void = {}
  ) {
    defer {
      attend(&program)
      settle()
    }
    program.handle(.resized(terminal.size), isRepeat: false)
    show()
    prepare(&program)
    while !program.isFinished {
      show()
      settle()
      let timeout = pacer.timeout(now: now, isMoving: program.wantsTicks)
      if let progress, timeout == nil { terminal.setTitle(progress.title) }
      var typed = terminal.waitForKeys(timeoutMilliseconds: timeout)
      var isFirst = true
      while let key = typed.next(asText: program.wantsText) {
        if isFirst { progress?.reads += 1 }
        isFirst = false
        if key == .control("l") { terminal.redraw() }
        tellTime()
        program.handle(key, isRepeat: held.isRepeat(key, now: now))
        if key == .endOfInput || program.isFinished { return }
      }
      if program.wantsTicks, let elapsed = pacer.tick(now: now) {
        tellTime()
        program.tick(milliseconds: elapsed)
      }
      attend(&program)
    }
  }

  private mutating func tellTime() {
    let now = now
    program.pass(milliseconds: now - told)
    told = now
  }

  private mutating func show() {
    var grid = CellGrid(size: terminal.size)
    program.draw(into: &grid)
    terminal.present(grid)
    progress?.frames += 1
  }

  /// Milliseconds since the session began.
  private var now: Int {
    let passed = start.duration(to: .now).components
    return Int(passed.seconds) * 1_000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }
}
