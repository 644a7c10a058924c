import TerminalCells
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A lesson with notes, a question and a task, in both languages.
enum ClassroomLesson {
  static func app(
    _ language: Language, glyphs: GlyphSet = .emoji, isPresenting: Bool = false
  ) -> App {
    var app = App(
      library, opening: 0, look: ScreenLook(language, glyphs: glyphs), hasMenu: false,
      isAnimated: false)
    if isPresenting { app.present() }
    app.press(" ")
    return app
  }

  static let library = Library([
    Lessons.written(korean, as: "01-class.ko"), Lessons.written(english, as: "01-class.en"),
  ])

  private static let korean = """
    # 수업

    연결하기 전이에요.

    <!-- note: 여기서 강의실에 먼저 물어보세요. 손을 들게 하면 좋아요. -->

    ---

    서버는 무엇을 보낼까요?

    - [ ] ACK만
      > 그러면 서버의 번호는 누가 확인할까요?
    - [x] SYN과 ACK를 한 번에
      > 대답과 질문을 한 번에 보내요.

    <!-- note: 답이 갈리면 3분쯤 이야기해 보세요. -->

    ```tcp #answer
    server listen
    client connect
    expect server -> client SYN,ACK
    ```

    ---

    직접 해 보세요.

    ```tcp task
    client connect
    allow drop 1
    goal client -> server SYN retransmit
    limit 10s
    solution
    drop next client -> server SYN
    wait 2s
    ```

    """

  private static let english = """
    # Class

    Not connected yet.

    <!-- note: Ask the room first. Let them raise their hands. -->

    ---

    What does the server send?

    - [ ] An ACK alone
      > Who would confirm the server's number then?
    - [x] SYN and ACK at once
      > An answer and a question at once.

    <!-- note: If they don't agree, give them three minutes. -->

    ```tcp #answer
    server listen
    client connect
    expect server -> client SYN,ACK
    ```

    ---

    Try it.

    ```tcp task
    client connect
    allow drop 1
    goal client -> server SYN retransmit
    limit 10s
    solution
    drop next client -> server SYN
    wait 2s
    ```

    """
}

struct PresenterNotesTests {
  @Test(arguments: [Language.korean, .english])
  func `the notes of a step and of the next, in four sizes`(_ language: Language) {
    var app = ClassroomLesson.app(language)
    app.press("n")
    for (columns, rows) in [(20, 5), (60, 18), (80, 24), (120, 40)] {
      let name = "notes-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    }
  }

  @Test func `the notes in ASCII, with a task's solution`() {
    var app = ClassroomLesson.app(.english, glyphs: .ascii, isPresenting: true)
    app.press(" n")
    let text = app.text()
    #expect(Golden.difference(text, "notes-next-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }

  @Test(arguments: ["n", " ", "q", "⏎"])
  func `a key closes them, and the lesson stands as before`(_ key: String) {
    let before = ClassroomLesson.app(.korean)
    var app = before
    app.press("n" + key)
    #expect(app == before)
  }

  @Test func `whoever learns alone isn't told the answers`() {
    var app = ClassroomLesson.app(.english)
    app.press(" n")
    #expect(app.text().contains("Presenter's notes"))
    #expect(!app.text().contains("2. SYN and ACK at once") && !app.text().contains("Solution"))
  }

  @Test func `open notes follow the language`() {
    var app = ClassroomLesson.app(.korean)
    app.press("nl")
    #expect(app.text().contains("Ask the room first."))
  }
}

struct PresentingTests {
  /// What a room sees.
  enum Shown: String, CaseIterable {
    case asking, revealed, unsolved, solution

    func app(_ language: Language, glyphs: GlyphSet = .emoji) -> App {
      var app = ClassroomLesson.app(language, glyphs: glyphs, isPresenting: true)
      app.press(" ")
      if self == .asking { return app }
      app.press(" ")
      if self == .revealed { return app }
      // The task, to its end without a deed.
      app.press(" ")
      for _ in 0..<20 where app.player(0)?.nextEffect != .revealSolution { app.press(" ") }
      if self == .solution { app.press(" ") }
      return app
    }
  }

  @Test(arguments: Shown.allCases, [Language.korean, .english])
  func `a question and a task wait for the room, and Space reveals their answers`(
    _ shown: Shown, language: Language
  ) {
    let app = shown.app(language)
    for (columns, rows) in [(20, 5), (60, 18), (80, 24), (120, 40)] {
      let name = "present-\(shown.rawValue)-\(language.rawValue)@\(columns)x\(rows).txt"
      #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
    }
  }

  @Test(arguments: Shown.allCases)
  func `a room's screens in ASCII say nothing beyond it`(_ shown: Shown) {
    let text = shown.app(.english, glyphs: .ascii).text()
    #expect(Golden.difference(text, "present-\(shown.rawValue)-en-ascii@80x24.txt") == nil)
    #expect(!text.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func `what the room says is answered with its reason, and the answer is revealed after it`()
  {
    var app = ClassroomLesson.app(.english, isPresenting: true)
    app.press(" 1")
    #expect(app.text().contains("Who would confirm"))
    #expect(app.text().contains("Show the answer"))
    app.press(" ")
    #expect(app.text().contains("The answer is 2."))
    app.press(" ")
    #expect(app.text().contains("SYN+ACK"))
  }

  @Test func `auto-play waits for the room, also after a wrong answer`() {
    var app = ClassroomLesson.app(.english, isPresenting: true)
    app.press(" 1a")
    let asking = app
    app.tick(milliseconds: 60_000)
    #expect(app == asking && !app.wantsTicks)
  }

  @Test(arguments: [Language.korean, .english])
  func `a task that the room hasn't solved is solved by Space`(_ language: Language) {
    let asking = Shown.unsolved.app(language)
    var app = asking
    #expect(app.player(0)?.nextEffect == .revealSolution)
    app.press(" ")
    #expect(app.player(0)?.task?.outcome == .won)
    app.press("←")
    #expect(app.player(0)?.task?.isRevealed == false && asking.player(0)?.task?.isRevealed == false)
  }

  @Test func `a single step reveals what is wrong before it goes on`() {
    var app = ClassroomLesson.app(.english, isPresenting: true)
    app.press(" 1.")
    #expect(app.text().contains("The answer is 2."))
  }

  @Test func `a key held down reveals nothing`() {
    var app = ClassroomLesson.app(.english, isPresenting: true)
    app.press(" ")
    let asking = app
    app.handle(.character(" "), isRepeat: true)
    #expect(app == asking)
  }

  @Test func `an answer that was revealed stays so in the other language`() {
    var app = ClassroomLesson.app(.english, isPresenting: true)
    app.press("  l")
    #expect(app.text().contains("답은 2번이에요."))
  }
}
