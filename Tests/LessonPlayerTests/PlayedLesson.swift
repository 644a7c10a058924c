import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Lessons written in the tests, run on the engine.
enum PlayedLesson {
  /// Compiles and runs a lesson's text, which must have no syntax error.
  static func run(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> LessonRun {
    let (lesson, diagnostics) = LessonCompiler.compile(Array(text.utf8), path: "lesson.en.md")
    let errors = diagnostics.filter { $0.mistake.severity == .error }
    #expect(errors.isEmpty, sourceLocation: sourceLocation)
    guard let lesson else { preconditionFailure("the test's lesson has text") }
    return LessonRun(lesson)
  }

  /// Runs a lesson of one block after a setup block.
  static func run(
    setup: String = "establish", block: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> LessonRun {
    run(oneBlock(setup: setup, block), sourceLocation: sourceLocation)
  }

  static func oneBlock(setup: String = "establish", _ block: String) -> String {
    """
    # A lesson

    ```tcp setup
    \(setup)
    ```

    Look.

    ```tcp #it
    \(block)
    ```

    """
  }

  /// A player at the lesson's beginning.
  static func player(_ text: String, isAnimated: Bool = true) -> Player {
    var player = Player(run(text))
    player.isAnimated = isAnimated
    return player
  }

  /// What the engine denies, by code.
  static func codes(_ run: LessonRun) -> [String] { run.diagnostics.map(\.mistake.code) }

  /// The handshake in three presses, with a quiz and a blank.
  static let connect = """
    # Opening

    Two hosts and a wire.

    ```tcp setup
    server listen
    ```

    ---

    ## One, two, three

    The client asks.

    ```tcp #ask
    client connect
    expect client -> server SYN seq=100
    expect client SYN-SENT
    expect server SYN-RECEIVED
    ```

    > The server has heard.

    What does the server send?

    - [ ] An ACK alone
      > Then the client would never learn its number.
    - [x] SYN and ACK at once
      > Yes.

    ```tcp #reply
    claim 1 server -> client ACK
    claim 2 server -> client SYN,ACK
    expect server -> client SYN,ACK seq=300 ack=101
    expect client ESTABLISHED
    expect server SYN-RECEIVED
    ```

    The client answers with number `____`.

    ```tcp #confirm
    fill ack of client -> server ACK
    expect client -> server ACK seq=101 ack=301
    expect both ESTABLISHED
    ```

    ## Over

    That is all.

    """

  /// Data, a loss, and the timer that mends it.
  static let send = """
    # Sending

    ```tcp setup
    set rtt 80ms
    establish
    ```

    First a word that arrives.

    ```tcp #word
    client send "hello"
    expect client -> server DATA seq=101 len=5
    expect server received = 5
    ```

    And its answer.

    ```tcp #answer
    expect server -> client ACK ack=106
    expect client unacked = 0
    ```

    Then one that doesn't arrive.

    ```tcp #lost
    drop next client -> server DATA
    client send "world"
    expect client -> server DATA seq=106 lost
    expect server received = 5
    ```

    > Nothing more happens by itself.

    How does the client find out? Choose all that hold, will you?

    - [x] Its timer runs out
    - [ ] The server asks again
    - [x] The same bytes go again

    ```tcp #again
    claim 1 client timeout
    claim 2 server -> client DATA
    claim 3 client -> server DATA seq=106 retransmit
    expect client timeout within 1.1s
    pause
    expect client -> server DATA seq=106 len=5 retransmit
    expect client rto = 2s
    ```

    And now?

    ```tcp #mended
    expect server -> client ACK ack=111
    expect server received = 10
    ```

    """

  /// Four segments to close, data in between, and TIME-WAIT.
  static let close = """
    # Closing

    ```tcp setup
    set msl 4s
    establish
    ```

    One side is done.

    ```tcp #fin
    client close
    expect client -> server FIN seq=101
    expect client FIN-WAIT-1
    expect server CLOSE-WAIT
    ```

    It is heard.

    ```tcp #heard
    expect server -> client ACK ack=102
    expect client FIN-WAIT-2
    ```

    The other side still talks.

    ```tcp #talk
    server send 500
    expect server -> client DATA seq=301 len=500
    expect client -> server ACK ack=801
    expect server CLOSE-WAIT
    ```

    Then it is done too.

    ```tcp #fin-two
    server close
    expect server -> client FIN seq=801
    expect server LAST-ACK
    expect client TIME-WAIT
    ```

    ```tcp #last
    expect client -> server ACK seq=102 ack=802
    expect server CLOSED
    ```

    Patience.

    ```tcp #patience
    wait until client CLOSED
    expect both CLOSED
    ```

    """
}
