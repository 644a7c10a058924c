import LessonKit
import LessonPlayer
import TutorScreen
import Wording

@testable import TutorApp

/// A lesson in which there is something to see in every panel: options, a loss with segments behind
/// it, an application that doesn't read, and a close.
enum PanelLesson {
  /// The steps, each the place before its block.
  enum Moment: String {
    /// Nothing has happened.
    case open
    /// The SYN has arrived.
    case answer
    /// Connected.
    case send
    /// The first of four segments is lost, and the duplicate ACKs for the others are on their way.
    case repair
    /// All has arrived.
    case fill
    /// The server's application has stopped reading, and its window is full.
    case close
    /// Both have closed, and the client is in TIME-WAIT.
    case end
  }

  static func app(
    _ language: Language, at moment: Moment, glyphs: GlyphSet = .emoji,
    theme: Theme = .standard
  ) -> App {
    var app = App(
      library, opening: 0, look: ScreenLook(language, glyphs: glyphs, theme: theme),
      hasMenu: true, isAnimated: false)
    app.press(" ")
    while app.player(0)?.step.id != moment.rawValue, app.goOnRightly() {}
    return app
  }

  private static let library = Library([
    Lessons.written(text("ko", "패널"), as: "01-panels.ko"),
    Lessons.written(text("en", "Panels"), as: "01-panels.en"),
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
    set server window 4000
    set wscale 2
    set sack on
    set timestamps on
    server listen
    ```

    SYN

    ```tcp #open
    client connect
    expect client -> server SYN
    ```

    SYN,ACK

    ```tcp #answer
    expect server -> client SYN,ACK
    expect client -> server ACK
    ```

    5000

    ```tcp #send
    drop next client -> server DATA
    client send 5000
    expect client -> server DATA seq=3065
    wait 30ms
    ```

    SACK

    ```tcp #repair
    expect client -> server DATA retransmit
    expect server received = 3952
    wait until quiet
    ```

    8000

    ```tcp #fill
    server stop reading
    client send 8000
    wait 250ms
    ```

    FIN

    ```tcp #close
    server resume reading
    wait until quiet
    client close
    expect client -> server FIN
    server close
    expect server -> client FIN
    wait 60ms
    ```

    2 MSL

    ```tcp #end
    wait until quiet
    ```
    """
  }
}
