import LessonKit
import TerminalCells
import TestSupport
import Testing
import TutorApp
import TutorScreen

@testable import tcptutor

/// Recordings: what is written can be read, and read again it leads to the same screens.
struct RecordedSessionTests {
  private static let text = """
    # Sample

    ```tcp setup
    server listen
    ```

    Who answers?

    - [ ] nobody
    - [x] the server

    ```tcp
    client connect
    expect server -> client SYN,ACK
    ```

    Lose it.

    ```tcp task
    client send 10
    allow drop 1, send 2
    goal client -> server DATA retransmit
    solution
    drop next client -> server DATA
    wait 2s
    ```

    Over.

    """

  private static let lesson: Lesson = {
    guard let lesson = LessonCompiler.compile(Array(text.utf8), path: "01-sample.en.md").lesson
    else { preconditionFailure("the sample compiles") }
    return lesson
  }()

  private var app: App {
    App(
      Library([Self.lesson]), opening: 0, look: ScreenLook(.english), hasMenu: false,
      isAnimated: true)
  }

  private var header: SessionHeader {
    SessionHeader(
      program: "0.1.0", lesson: "sample", fingerprints: ["en": "0"], seed: 1, language: "en",
      glyphs: "emoji", columns: 80, rows: 24, animated: true,
      presenting: false)
  }

  private static let keys: [Key] =
    [
      .enter, .backspace, .tab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function(1), .control("l"), .hangulNotice,
    ] + ".,[]a+-lh?0123456789wivsbtgkpnxr\"\\한".map { .character($0) }
    + Array(repeating: .character(" "), count: 12)

  /// A session of random keys, ticks and sizes, and the program at its end.
  private func session(seed: UInt64) -> (lines: [SessionLine], end: App) {
    var random = SeededNumbers(seed: seed)
    func below(_ bound: UInt64) -> Int { Int(random.number(below: bound)) }
    var program = RecordedApp(app)
    var lines: [SessionLine] = []
    for time in 0..<1_000 {
      switch below(8) {
      case 0 where below(4) == 0:
        let size = GridSize(columns: 1 + below(120), rows: 1 + below(40))
        program.handle(.resized(size), isRepeat: false)
      case 0...3:
        if program.wantsTicks { program.tick(milliseconds: 20 + below(40)) }
      default:
        program.handle(Self.keys[below(UInt64(Self.keys.count))], isRepeat: below(6) == 0)
      }
      if below(3) == 0 {
        lines += program.takeEvents().map { SessionLine($0, at: time) }
      }
    }
    // A key ends the ticks that were still going on.
    program.handle(.escape, isRepeat: false)
    lines += program.takeEvents().map { SessionLine($0, at: 1_000) }
    return (lines, program.app)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a recording of any keys leads to the same program again`(seed: UInt64) throws {
    let (lines, end) = session(seed: seed)
    let written = RecordedSession(header: header, lines: lines)
    let read = try RecordedSession(written.octets, program: "0.1.0")
    #expect(read == written)
    var replayed = app
    for line in read.lines { replayed.replay(try #require(line.event)) }
    // What was asked of the outside was done once.
    _ = replayed.takeRequests()
    var recorded = end
    _ = recorded.takeRequests()
    #expect(replayed == recorded)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `shown in its own time a recording ends at the same screen`(seed: UInt64) {
    let (lines, end) = session(seed: seed)
    let events = lines.compactMap { line in line.event.map { (event: $0, at: line.at) } }
    var shown = ReplayedApp(app, events: events)
    var frames = 0
    while shown.wantsTicks {
      shown.tick(milliseconds: 33)
      frames += 1
    }
    let size = GridSize(columns: 80, rows: 24)
    #expect(shown.app.screenText(in: size) == end.screenText(in: size))
    #expect(frames > 10)
  }

  @Test func `keys bring a shown recording to its next key, its end, and out`() {
    let events: [(event: SessionEvent, at: Int)] = [
      (event: .key(.character(" "), isRepeat: false), at: 60_000),
      (event: .key(.character("2"), isRepeat: false), at: 120_000),
    ]
    var shown = ReplayedApp(app, events: events)
    shown.tick(milliseconds: 1_000)
    #expect(shown.app == app)
    shown.handle(.character(" "), isRepeat: false)
    #expect(shown.app != app && shown.wantsTicks)
    shown.handle(.end, isRepeat: false)
    #expect(shown.isOver && !shown.wantsTicks && !shown.isFinished)
    shown.handle(.character(" "), isRepeat: true)
    #expect(!shown.isFinished)
    shown.handle(.character(" "), isRepeat: false)
    #expect(shown.isFinished)
  }

  @Test func `every key has a name of its own`() {
    let functions: [Key] = (1...12).map { .function($0) }
    let controls: [Key] = "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
    for key in Self.keys + functions + controls + [.endOfInput] {
      #expect(KeyName.of(key).flatMap(KeyName.key) == key)
    }
    #expect(KeyName.key(named: "") == nil)
    #expect(KeyName.key(named: "nothing") == nil)
    #expect(KeyName.key(named: "ctrl-ab") == nil)
    #expect(KeyName.key(named: "f0") == nil)
  }

  // MARK: Damage

  private func damage(_ change: (inout [UInt8]) -> Void) -> RecordedSession.Damage? {
    var octets = RecordedSession(header: header, lines: session(seed: 1).lines).octets
    change(&octets)
    do throws(RecordedSession.Damage) {
      _ = try RecordedSession(octets, program: "0.1.0")
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "\n", "# A lesson\n", "{}\n", "{\"session\":0}\n", "\u{0}"])
  func `what doesn't begin a recording is none`(_ text: String) {
    #expect(damage { $0 = Array(text.utf8) } == .noRecording)
  }

  @Test func `a newer format and a newer program are told by their versions`() {
    #expect(damage { $0 = Array("{\"session\":3,\"more\":1}\n".utf8) } == .newerFormat(3))
    var newer = header
    newer.program = "0.10.0"
    #expect(damage { $0 = RecordedSession(header: newer).octets } == .newerProgram("0.10.0"))
    newer.program = "0.0.9"
    #expect(damage { $0 = RecordedSession(header: newer).octets } == nil)
  }

  @Test func `a beginning that says too little, or what can't be, is line 1`() {
    #expect(damage { $0 = Array("{\"session\":1}\n".utf8) } == .line(1))
    var odd = header
    odd.columns = 0
    #expect(damage { $0 = RecordedSession(header: odd).octets } == .line(1))
    odd = header
    odd.language = "xx"
    #expect(damage { $0 = RecordedSession(header: odd).octets } == .line(1))
  }

  @Test(arguments: [
    "", "nonsense", "{\"at\":1}", "{\"at\":1,\"key\":\"nothing\"}", "{\"at\":1,\"size\":[0,5]}",
    "{\"at\":1,\"size\":[5]}", "{\"at\":1,\"ticks\":[[1]]}", "{\"at\":1,\"ticks\":[[33,99999999]]}",
    "{\"at\":1,\"ticks\":[[-1,1]]}", "{\"at\":1,\"key\":\"a\",\"size\":[8,8]}", "\u{FF}",
  ])
  func `a line that can't be is told by its number`(_ line: String) {
    let first = RecordedSession(header: header).octets
    let good = Array("{\"at\":1,\"key\":\"a\"}\n".utf8)
    #expect(damage { $0 = first + good + Array((line + "\n").utf8) + good } == .line(3))
  }

  @Test func `nothing comes after the end`() {
    let first = RecordedSession(header: header).octets
    let lines = Array("{\"at\":1,\"end\":\"0\"}\n{\"at\":1,\"key\":\"a\"}\n".utf8)
    #expect(damage { $0 = first + lines } == .line(3))
  }

  @Test func `a last line that was cut short is left out`() throws {
    let whole = RecordedSession(header: header, lines: session(seed: 1).lines)
    let octets = whole.octets.dropLast(4)
    let read = try RecordedSession(Array(octets), program: "0.1.0")
    #expect(read.lines == whole.lines.dropLast())
  }
}
