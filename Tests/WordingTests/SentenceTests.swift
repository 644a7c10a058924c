import NetworkSimulation
import TCPEngine
import Testing
import Wording

/// The one-line texts of values that aren't causes.
struct SentenceTests {
  @Test func `every state's meaning is a sentence in both languages`() {
    expectSentences(ConnectionState.allCases.map { state in { state.meaning(in: $0) } })
  }

  @Test func `every timer's purpose is a sentence in both languages`() {
    expectSentences(TimerName.allCases.map { timer in { timer.purpose(in: $0) } })
  }

  @Test func `every signal, decision, loss and refusal is a sentence in both languages`() {
    let signals: [Signal] = [
      .established, .closing, .reset, .refused, .timedOut, .excessiveRetransmission, .urgent,
      .closed,
    ]
    let decisions: [Decision] = [
      .holdForWindow, .holdForCongestionWindow, .holdForNagle, .holdForSillyWindow,
      .holdForPush,
      .delayAcknowledgment, .stayQuiet,
    ]
    let losses: [LossReason] = [.fault, .queue, .random, .cut]
    let errors: [UserCallError] = [
      .connectionAlreadyExists, .connectionDoesNotExist, .connectionClosing,
      .remoteSocketUnspecified, .insufficientResources,
    ]
    expectSentences(signals.map { signal in { signal.explanation(in: $0) } })
    expectSentences(decisions.map { decision in { decision.explanation(in: $0) } })
    expectSentences(losses.map { loss in { loss.explanation(in: $0) } })
    expectSentences(errors.map { error in { error.explanation(in: $0) } })
  }

  @Test func `every fault's report is a sentence in both languages`() {
    let id = SegmentID(1)
    let reports: [FaultReport] = [
      .dropped(id), .duplicated(id, copy: SegmentID(2)), .corrupted(id),
      .delayed(id, by: .milliseconds(30)), .reordered(id, by: 1), .injected(id), .cut, .healed,
      .crashed, .rebooted,
    ]
    expectSentences(reports.map { report in { report.explanation(in: $0) } })
    #expect(reports[3].explanation(in: .korean) == "이 세그먼트는 30 ms 늦어져요.")
    #expect(reports[4].explanation(in: .english) == "1 later segment overtakes this one.")
  }

  @Test func `names are nouns, different ones for different things`() {
    for language in Language.allCases {
      let settings = SettingName.allCases.map { $0.name(in: language) }
      #expect(Set(settings).count == settings.count)
      #expect(settings.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
      let timers = TimerName.allCases.map { $0.name(in: language) }
      #expect(Set(timers).count == timers.count)
    }
    #expect(HostID.client.name(in: .korean) == "클라이언트")
    #expect(ApplicationCall.send(SegmentText(utf8: "h")).name(in: .english) == "send 1 byte")
    #expect(ApplicationCall.read(nil).name(in: .korean) == "모두 읽기")
  }

  private func expectSentences(
    _ texts: [(Language) -> String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let korean = texts.map { $0(.korean) }
    let english = texts.map { $0(.english) }
    #expect(korean.allSatisfy { $0.hasSuffix("요.") }, sourceLocation: sourceLocation)
    #expect(english.allSatisfy { $0.hasSuffix(".") }, sourceLocation: sourceLocation)
    #expect(Set(korean).count == korean.count, sourceLocation: sourceLocation)
    #expect(Set(english).count == english.count, sourceLocation: sourceLocation)
  }
}
