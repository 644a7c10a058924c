import NetworkSimulation
import TestSupport
import Testing

@testable import LessonKit

/// The catalogue's E1xx, each where the author sees it.
@Suite struct ScriptMistakesTests {
  /// Lines of script with their one mistake marked.
  static let lines: [(line: String, mistake: Mistake)] = [
    ("⟦clinet⟧ connect", .unknownWord(written: "clinet", suggestion: "client")),
    ("⟦connect⟧", .unknownWord(written: "connect", suggestion: "client connect")),
    ("⟦#note⟧", .unknownWord(written: "#note", suggestion: "# note")),
    ("client ⟦cloze⟧", .unknownWord(written: "cloze", suggestion: "close")),
    ("drop ⟦nxt⟧ client -> server", .unknownWord(written: "nxt", suggestion: "next")),
    (
      "expect client -> server ⟦sek⟧=1", .unknownWord(written: "sek", suggestion: "seq")
    ),
    (
      "expect client -> server SYN ⟦arives⟧",
      .unknownWord(written: "arives", suggestion: "arrives")
    ),
    ("set ⟦mtu⟧ 1500", .unknownWord(written: "mtu", suggestion: nil)),
    ("highlight ⟦sek⟧", .unknownWord(written: "sek", suggestion: "seq")),
    ("highlight ⟦sequence⟧", .missing(.highlight, after: "highlight")),
    ("client ⟦dance⟧", .missing(.applicationVerb, after: "client")),
    ("server stop ⟦raeding⟧", .unknownWord(written: "raeding", suggestion: "reading")),
    ("require ⟦multipath⟧", .unknownFeature(written: "multipath", suggestion: nil)),
    ("require ⟦nagel⟧", .unknownFeature(written: "nagel", suggestion: "nagle")),
    (
      "expect ⟦sever⟧ -> client SYN,ACK seq=300",
      .unknownHost(written: "sever", suggestion: "server")
    ),
    ("crash ⟦both⟧", .unknownHost(written: "both", suggestion: nil)),
    ("expect ⟦client -> client⟧ SYN", .pathToItself(.client)),
    (
      "⟦client -> server SYN seq=1⟧ # drawn",
      .arrowAsStatement(written: "client -> server SYN seq=1")
    ),
    ("expect client -> server ⟦syn⟧", .notInCapitals(written: "syn", correct: "SYN")),
    ("wait 3 ⟦rto⟧", .notInCapitals(written: "rto", correct: "RTO")),
    ("expect client timeout ⟦persist⟧", .notInCapitals(written: "persist", correct: "PERSIST")),
    ("expect client ⟦→⟧ server SYN", .lookalike(written: "→", meant: "->")),
    ("client send ⟦“⟧hello”", .lookalike(written: "“", meant: "\"")),
    ("expect client -> server seq⟦＝⟧1", .lookalike(written: "＝", meant: "=")),
    ("client⟦　⟧connect", .lookalike(written: "　", meant: " ")),
    ("wait ⟦３⟧s", .lookalike(written: "３", meant: "3")),
    (
      "expect client ⟦SYN_RCVD⟧",
      .unknownState(written: "SYN_RCVD", rfcName: "SYN-RECEIVED")
    ),
    (
      "expect both ⟦established⟧",
      .unknownState(written: "established", rfcName: "ESTABLISHED")
    ),
    ("wait until client ⟦OPEN⟧", .unknownState(written: "OPEN", rfcName: nil)),
    ("expect⟦ ⟧", .missing(.eventOrCondition, after: "expect")),
    ("⟦client⟧ ESTABLISHED", .missing(.word("expect"), after: "")),
    ("expect client ⟦SYN⟧", .missing(.arrow, after: "expect client")),
    ("expect ⟦SYN⟧", .missing(.path, after: "expect")),
    ("inject client ->⟦ ⟧", .missing(.host, after: "inject client ->")),
    ("fill ack ⟦client⟧", .missing(.word("of"), after: "fill ack")),
    ("cut ⟦cable⟧", .missing(.linkOrPath, after: "cut")),
    ("show states ⟦everything⟧", .missing(.panel, after: "show states")),
    ("expect client cwnd ⟦4000⟧", .missing(.comparison, after: "expect client cwnd")),
    ("⟦\"hello\"⟧", .missing(.statement, after: "")),
    ("wait ⟦3⟧", .missingUnit(number: "3", examples: ["3s", "3ms", "3 RTO"])),
    ("wait ⟦3⟧ s", .missingUnit(number: "3", examples: ["3s"])),
    ("expect client rto = ⟦2⟧", .missingUnit(number: "2", examples: ["2s", "2ms"])),
    (
      "expect no client -> server RST within ⟦3⟧",
      .missingUnit(number: "3", examples: ["3s", "3ms"])
    ),
    (
      "set rtt ⟦100⟧",
      .wrongValue(name: "rtt", expects: .duration, written: "100", example: "100ms")
    ),
    (
      "set mss ⟦1s⟧", .wrongValue(name: "mss", expects: .size, written: "1s", example: "1000")
    ),
    (
      "set congestion ⟦vegas⟧",
      .wrongValue(
        name: "congestion", expects: .word(["none", "reno", "newreno", "cubic"]),
        written: "vegas", example: "cubic")
    ),
    (
      "set mss ⟦70000⟧",
      .outOfRange(name: "mss", written: "70000", least: "1", most: "65495")
    ),
    (
      "set delayed-ack ⟦500ms⟧",
      .outOfRange(name: "delayed-ack", written: "500ms", least: "1us", most: "499.999ms")
    ),
    (
      "set loss ⟦101%⟧", .outOfRange(name: "loss", written: "101%", least: "0%", most: "100%")
    ),
    (
      "expect client -> server seq=⟦4294967296⟧",
      .outOfRange(name: "seq", written: "4294967296", least: "0", most: "4294967295")
    ),
    (
      "wait ⟦99999999999999999999s⟧",
      .outOfRange(name: "wait", written: "99999999999999999999s", least: "1us", most: "86400s")
    ),
    ("drop ⟦client⟧ -> server DATA", .whichSegments(verb: "drop")),
    ("duplicate⟦ ⟧", .whichSegments(verb: "duplicate")),
    ("client send ⟦\"hello⟧", .unclosedString),
    ("⟦goal⟧ both CLOSED", .belongsInTask(word: "goal")),
    ("pause ⟦now then⟧", .leftOver(written: "now")),
    ("set client ⟦delay⟧ 5ms", .wrongTarget(setting: "delay", belongsTo: .path)),
    ("set client -> server ⟦mss⟧ 9", .wrongTarget(setting: "mss", belongsTo: .host)),
    ("set server ⟦rtt⟧ 9ms", .wrongTarget(setting: "rtt", belongsTo: .network)),
    ("inject client -> server RST seq⟦>⟧5", .forgedComparison(written: ">")),
    (
      "set profile ⟦windows⟧",
      .wrongValue(
        name: "profile", expects: .word(["teaching", "rfc", "linux", "freebsd"]),
        written: "windows", example: "freebsd")
    ),
    ("set client -> server ⟦profile⟧ rfc", .wrongTarget(setting: "profile", belongsTo: .host)),
    (
      "set backlog ⟦0⟧",
      .outOfRange(name: "backlog", written: "0", least: "1", most: "65535")
    ),
    (
      "expect client -> server ACK sack⟦>⟧201-301",
      .unknownWord(written: ">", suggestion: "=")
    ),
    (
      "expect client -> server ACK sack=⟦201-+301⟧",
      .wrongValue(
        name: "sack", expects: .block, written: "201-+301", example: "sack=2001-3001")
    ),
    (
      "expect client -> server ACK sack=⟦201-⟧",
      .wrongValue(name: "sack", expects: .block, written: "201-", example: "sack=2001-3001")
    ),
    (
      "inject client -> server ACK sack=⟦201⟧",
      .wrongValue(name: "sack", expects: .block, written: "201", example: "sack=2001-3001")
    ),
    (
      "inject client -> server ACK sack=1-2 sack=3-4 sack=5-6 sack=7-8 ⟦sack⟧=9-10",
      .leftOver(written: "sack")
    ),
    ("inject client -> server SYN mss=5 ⟦mss⟧=6", .leftOver(written: "mss")),
  ]

  @Test(arguments: lines.indices)
  func `a mistake in a line is told where it stands`(index: Int) {
    let (line, mistake) = Self.lines[index]
    // A mark on the space after a line stands for what is missing there.
    let lesson = TestLesson(script: line)
    lesson.expect(mistake)
    #expect(lesson.steps.first?.action?.isBroken == true)
  }

  @Test func `all mistakes of a file come at once, in the order of the page`() {
    let lesson = TestLesson(
      """
      # Title

      Text.

      ```tcp
      ⟦clinet⟧ connect
      expect ⟦sever⟧ ⟦→⟧ client ⟦syn⟧
      ```

      ```tcp
      set rtt ⟦100⟧
      ```
      """)
    lesson.expect(
      .unknownWord(written: "clinet", suggestion: "client"),
      .unknownHost(written: "sever", suggestion: "server"),
      .lookalike(written: "→", meant: "->"),
      .notInCapitals(written: "syn", correct: "SYN"),
      .wrongValue(name: "rtt", expects: .duration, written: "100", example: "100ms"))
  }

  @Test func `what belongs in a step's block is told in a setup`() {
    TestLesson(
      """
      # Title

      Text.

      ```tcp setup
      ⟦claim⟧ 1 client ESTABLISHED
      ⟦pause⟧
      ```

      ---
      """
    ).expect(.belongsInStep(word: "claim"), .belongsInStep(word: "pause"))
  }

  @Test func `a fence's words are checked too`() {
    TestLesson(
      """
      # Title

      Text.

      ```tcp ⟦stup⟧ ⟦#Syn⟧
      wait 1s
      ```
      """
    ).expect(
      .unknownWord(written: "stup", suggestion: "setup"), .malformedStepID(written: "#Syn"))
  }
}
