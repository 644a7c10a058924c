import LessonPlayer
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A lesson whose steps each leave something behind that rows of time show: what happens at once,
/// what is overtaken, what is lost, and what waits.
enum TimeLesson {
  /// What a step has left behind.
  enum Moment: String, CaseIterable {
    /// Both ends have opened at once.
    case open
    /// A segment was held back, and others have overtaken it.
    case reorder
    /// A segment was lost, and went again when its timer ran out.
    case loss
    /// Segments of both ends are on their way.
    case flight
  }

  static func app(_ language: Language, after moment: Moment, glyphs: GlyphSet = .emoji) -> App {
    var app = App(
      library, opening: 0, look: ScreenLook(language, glyphs: glyphs), hasMenu: true,
      isAnimated: false)
    app.press(" ")
    while app.player(0)?.step.id != moment.rawValue, app.goOnRightly() {}
    app.press(" o")
    return app
  }

  private static let library = Library([
    Lessons.written(text("ko", "시간"), as: "01-time.ko"),
    Lessons.written(text("en", "Time"), as: "01-time.en"),
  ])

  private static func text(_ language: String, _ title: String) -> String {
    """
    ---
    tcptutor: 1
    lang: \(language)
    ---

    # \(title)

    ```tcp setup
    set rtt 100ms
    set mss 1000
    set client iss 100
    set server iss 300
    ```

    SYN SYN

    ```tcp #open
    client connect
    wait 10ms
    server connect
    wait until quiet
    ```

    ```tcp setup
    reset
    set client iss 100
    set server iss 300
    server listen
    establish
    ```

    DATA

    ```tcp #reorder
    delay next client -> server DATA by 70ms
    client send 3000
    wait until quiet
    ```

    ```tcp setup
    reset
    set client iss 100
    set server iss 300
    server listen
    establish
    ```

    DATA ACK

    ```tcp #loss
    drop next client -> server DATA
    client send 500
    wait until quiet
    ```

    ```tcp setup
    reset
    set client iss 100
    set server iss 300
    server listen
    establish
    ```

    DATA DATA

    ```tcp #flight
    client send 700
    wait 15ms
    server send 900
    wait 25ms
    ```

    ---

    FIN
    """
  }
}

private let sizes = [(20, 5), (40, 12), (60, 18), (80, 24), (120, 40)]

@Test(arguments: TimeLesson.Moment.allCases, [Language.korean, .english])
func `rows of time in five sizes`(_ moment: TimeLesson.Moment, language: Language) {
  let app = TimeLesson.app(language, after: moment)
  for (columns, rows) in sizes {
    let name = "time-\(moment.rawValue)-\(language.rawValue)@\(columns)x\(rows).txt"
    #expect(Golden.difference(app.text(columns: columns, rows: rows), name) == nil)
  }
}

@Test(arguments: TimeLesson.Moment.allCases)
func `rows of time in ASCII say nothing beyond it`(_ moment: TimeLesson.Moment) {
  let text = TimeLesson.app(.english, after: moment, glyphs: .ascii).text()
  #expect(Golden.difference(text, "time-\(moment.rawValue)-en-ascii@80x24.txt") == nil)
  #expect(!text.unicodeScalars.contains { !$0.isASCII })
}

@Test func `o leads from the ladder to rows of time and back, and stays from lesson to lesson`() {
  var app = TimeLesson.app(.english, after: .loss)
  let time = app.text()
  #expect(time.contains("time: a line is 16.6ms"))
  app.press("o")
  #expect(!app.text().contains("a line is"))
  app.press("o")
  #expect(app.text() == time)
  app.press("q⏎")
  #expect(app.text() == time)
}

@Test func `a selected row is in sight among rows of time, up to the first`() {
  var app = TimeLesson.app(.english, after: .loss)
  let count = app.player(0)?.stage.shownRows.count ?? 0
  #expect(count > 3)
  for _ in 0..<count {
    app.press("↑")
    #expect(app.text().split(separator: "\n").contains { $0.hasPrefix("►") })
  }
}
