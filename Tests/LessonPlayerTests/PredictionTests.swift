import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Foretelling what comes next, graded by what the engine does next.
struct PredictionTests {
  private let press = PlayerIntent.stepForward(isRepeat: false)

  private func player(_ text: String, presses: Int) -> Player {
    var player = PlayedLesson.player(text, isAnimated: false)
    for _ in 0..<presses { player.handle(press) }
    return player
  }

  private static func lesson(_ blocks: String...) -> String {
    "# A lesson\n\n"
      + blocks.map { block in
        block.hasPrefix("-") ? block + "\n\n" : "Look.\n\n```tcp\n\(block)\n```\n\n"
      }.joined()
  }

  private func predicting(_ player: Player, _ keys: Character...) throws -> Prediction {
    var prediction = try Prediction(at: player)
    for key in keys {
      switch key {
      case "⏎": prediction.confirm()
      case "←": prediction.back()
      case "↓": prediction.move(by: 1)
      case "↑": prediction.move(by: -1)
      default: prediction.press(key.wholeNumberValue ?? 0)
      }
    }
    return prediction
  }

  @Test func `a first SYN is foretold without its number, which its TCP may choose`() throws {
    let player = player(
      Self.lesson("server listen\nclient connect\nexpect client -> server SYN"), presses: 0)
    let prediction = try predicting(player, "1", "1", "⏎")
    #expect(
      prediction.verdicts == [
        .who(said: .sends(.client), really: .sends(.client)),
        .signs(said: [.syn], really: [.syn]), .freeSeq(100),
      ])
    #expect(
      prediction.outlook.stimuli.map(\.kind) == [.application(.listen), .application(.connect)])
  }

  @Test func `field by field it is told what was right, and where a number comes from`() throws {
    let player = player(
      PlayedLesson.oneBlock("client send 100\nexpect client -> server DATA"), presses: 0)
    let prediction = try predicting(
      player, "1", "2", "5", "⏎", "1", "0", "1", "⏎", "3", "0", "0", "⏎")
    #expect(
      prediction.verdicts == [
        .who(said: .sends(.client), really: .sends(.client)),
        .signs(said: [.ack, .data], really: [.ack, .data]),
        .seq(said: 101, really: 101, source: .next),
        .ack(said: 300, really: 301, isExpected: true),
      ])
    #expect(prediction.verdicts.map(\.isRight) == [true, true, true, false])
  }

  @Test func `the numbers to choose from hold the right one and those beside it`() throws {
    let player = player(
      PlayedLesson.oneBlock("client send 100\nexpect client -> server DATA"), presses: 0)
    let prediction = try predicting(player, "1", "2", "⏎")
    #expect(prediction.seq?.candidates == [100, 101, 102, 301])
    #expect(try predicting(player, "1", "2", "⏎", "↓", "↓").seq?.value == 101)
    #expect(try predicting(player, "1", "2", "⏎", "↑").seq?.value == 301)
    #expect(try predicting(player, "1", "2", "⏎", "↑", "7").seq?.value == 7)
  }

  @Test func `a wrong sender is asked for numbers all the same`() throws {
    let player = player(
      PlayedLesson.oneBlock("client send 100\nexpect client -> server DATA"), presses: 0)
    let prediction = try predicting(player, "2", "2", "⏎", "1", "⏎", "2", "⏎")
    #expect(prediction.verdicts.map(\.isRight) == [false, false, false, false])
  }

  @Test func `where a timer runs out before anybody sends, nobody sends`() throws {
    let text = Self.lesson(
      "establish",
      "drop next client -> server DATA\nclient send 100\nexpect client -> server DATA lost",
      "wait until quiet")
    let player = player(
      text.replacing("Look.\n\n```tcp\nestablish", with: "```tcp setup\nestablish"), presses: 1)
    let timeout = try predicting(player, "3")
    #expect(timeout.verdicts == [.who(said: .timeout, really: .timeout)])
    let sender = try predicting(player, "1", "5", "⏎", "1", "⏎")
    #expect(sender.verdicts == [.who(said: .sends(.client), really: .timeout)])
  }

  @Test func `a block in which nobody sends is silence`() throws {
    let player = player(Self.lesson("server listen\nexpect server LISTEN"), presses: 0)
    #expect(try predicting(player, "4").verdicts == [.who(said: .nobody, really: .nobody)])
  }

  @Test func `a retransmission comes from SND_UNA`() throws {
    let text = PlayedLesson.oneBlock(
      """
      drop next client -> server DATA
      client send 100
      expect client -> server DATA lost
      expect client timeout
      pause
      wait 1ms
      """)
    var player = PlayedLesson.player(text, isAnimated: false)
    // Up to the event before the retransmission.
    while !player.stage.rows.contains(where: { if case .expiry = $0 { true } else { false } }) {
      player.handle(.eventForward)
    }
    let prediction = try predicting(
      player, "1", "2", "5", "⏎", "1", "0", "1", "⏎", "3", "0", "1", "⏎")
    #expect(
      prediction.verdicts.dropFirst(2).first
        == .seq(said: 101, really: 101, source: .oldestUnacknowledged))
  }

  @Test func `back takes a digit, then a question back, and typing never leaves 32 bits`() throws {
    let player = player(
      PlayedLesson.oneBlock("client send 100\nexpect client -> server DATA"), presses: 0)
    let asked = try predicting(player, "1", "2", "⏎")
    #expect(try predicting(player, "1", "2", "⏎", "5", "←") == asked)
    #expect(try predicting(player, "1", "2", "⏎", "←").question == .signs)
    #expect(try predicting(player, "1", "2", "⏎", "←", "←").question == .who)
    var typing = asked
    for _ in 0..<30 { typing.press(9) }
    #expect(typing.seq?.value == 999_999_999)
  }

  @Test func `nothing is handed in without an answer`() throws {
    let player = player(
      PlayedLesson.oneBlock("client send 100\nexpect client -> server DATA"), presses: 0)
    #expect(try predicting(player, "⏎").question == .who)
    #expect(try predicting(player, "1", "⏎").question == .signs)
    #expect(try predicting(player, "1", "1", "1", "⏎").question == .signs)
    #expect(try predicting(player, "1", "2", "⏎", "⏎").question == .seq)
    #expect(try predicting(player, "5", "0", "9").question == .who)
  }

  @Test func `a question that the lesson asks isn't given away`() throws {
    let player = player(PlayedLesson.connect, presses: 2)
    #expect(throws: PredictionRefusal.question) { try Prediction(at: player) }
  }

  @Test func `at the end nothing comes`() {
    let player = player(Self.lesson("server listen\nexpect server LISTEN"), presses: 1)
    #expect(throws: PredictionRefusal.over) { try Prediction(at: player) }
  }

  @Test func `a forged segment is told beforehand, and what a TCP answers is foretold`() throws {
    let player = player(
      PlayedLesson.oneBlock(
        "inject client -> server RST seq=101\nwait until quiet\nclient send 100\nwait until quiet"),
      presses: 0)
    let outlook = try player.outlook()
    #expect(outlook.stimuli.first?.segment?.isForged == true)
    guard case .sent(let event) = outlook.coming else { return #expect(Bool(false)) }
    #expect(event.host == .client && event.segment?.segment.text.count == 100)
  }
}
