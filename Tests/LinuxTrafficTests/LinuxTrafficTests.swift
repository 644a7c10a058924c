import LessonKit
import LessonPlayer
import NetworkSimulation
import Testing

/// Profile linux beside what Linux has sent: the same scenario as a lesson, compared direction by
/// direction in order and number of segments, flags, numbers, lengths and options; and in windows,
/// where no scaling makes them coarse.
struct LinuxTrafficTests {
  /// What differs, and why: what hangs on when the machine let an application run.
  private struct Exception {
    var host: HostID
    var names: Set<String>
    var reason: Comment
  }

  private static let exceptions = [
    Exception(
      host: .server,
      names: ["bulk", "bulk-lost", "idle-restart", "nots-two", "nows-bulk", "plain-bulk"],
      reason: "how many segments an ACK covers depends on when the reader was scheduled"),
    Exception(
      host: .client, names: ["server-push"],
      reason: "how many segments an ACK covers depends on when the reader was scheduled"),
    Exception(
      host: .server, names: ["nows-zero", "zero-window"],
      reason: "a delayed ACK and a segment meet, which real clocks decide by their ticks"),
    Exception(
      host: .client, names: ["zero-window"],
      reason: "the last window before it closed hangs on the same ACK"),
    Exception(
      host: .client, names: ["bulk-lost"],
      reason: "the order in which recovery sends hangs on the ACKs of that reader"),
    Exception(
      host: .client, names: ["plain-bulk"],
      reason: "the last octets went before the writer, whom the send buffer had kept, could close"),
  ]

  /// Long writes are pushed in their midst: where half of the greatest window is written, and where
  /// the send buffer was full.
  private static let longWrites: Set = [
    "bulk", "bulk-lost", "idle-restart", "nosack-two", "nots-two", "nows-bulk", "nows-zero",
    "plain-bulk", "server-push", "zero-window",
  ]

  /// Whose times differ from ours, and why; the segments are the same.
  private static let otherTimes = [
    Exception(
      host: .client, names: ["syn-lost", "syn-lost3", "synack-lost2"],
      reason: """
        Linux since 6.5 sends a SYN again four times after a second each; the profile doubles at once
        """),
    Exception(
      host: .server, names: ["syn-lost3", "synack-lost2"],
      reason: "it answers when those SYNs come"),
  ]

  @Test func `every recording has a lesson that stages it, and there are some`() {
    #expect(RecordedConversation.all.count > 40)
    #expect(RecordedConversation.names(ending: ".txt") == RecordedConversation.names(ending: ".md"))
  }

  @Test(arguments: RecordedConversation.all)
  func `profile linux sends what Linux has sent`(_ recording: RecordedConversation) throws {
    let real = try recording.segments()
    let ours = try staged(recording)
    let isUnscaled = !real.contains { $0.rest.contains("wscale") }
    for host in HostID.allCases {
      let theirs = real.filter { $0.host == host }
      let mine = ours.filter { $0.host == host }
      let lines = { (segments: [SentSegment]) in
        segments.map {
          $0.text(
            withPush: !Self.longWrites.contains(recording.name), withWindow: isUnscaled)
        }.joined(separator: "\n")
      }
      let isHere = { (exception: Exception) in
        exception.host == host && exception.names.contains(recording.name)
      }
      if let exception = Self.exceptions.first(where: isHere) {
        withKnownIssue(exception.reason) { #expect(lines(mine) == lines(theirs)) }
        #expect(mine.map(\.end).max() == theirs.map(\.end).max())
        #expect(
          Set(mine.map(\.flags)).contains { $0.contains("F") }
            == Set(theirs.map(\.flags)).contains { $0.contains("F") })
        continue
      }
      #expect(lines(mine) == lines(theirs))
      guard mine.count == theirs.count else { continue }
      if let other = Self.otherTimes.first(where: isHere) {
        withKnownIssue(other.reason) { compareTimes(of: mine, with: theirs) }
      } else {
        compareTimes(of: mine, with: theirs)
      }
    }
  }

  /// The time since the segment before in the same direction. Linux's timers run on a wheel whose
  /// steps are an eighth of the wait, and of 4 ms at least; two hosts, a relay and their scheduling
  /// share the rest.
  private func compareTimes(of ours: [SentSegment], with real: [SentSegment]) {
    for index in ours.indices.dropFirst() {
      let expected = real[index].time - real[index - 1].time
      let actual = ours[index].time - ours[index - 1].time
      #expect(
        abs(actual - expected) <= 40 + expected / 8,
        "\(ours[index].rest): \(actual) ms after the one before, really \(expected) ms")
    }
  }

  private func staged(_ recording: RecordedConversation) throws -> [SentSegment] {
    let compiled = LessonCompiler.compile(
      Array(try recording.lesson().utf8), path: recording.name + ".md")
    let errors = compiled.diagnostics.filter { $0.mistake.severity == .error }
    #expect(errors.isEmpty)
    let run = LessonRun(try #require(compiled.lesson))
    #expect(run.diagnostics.isEmpty)
    return run.acts.flatMap { trace in
      trace.events(in: 0..<trace.count).compactMap { event in
        guard case .sent(let segment) = event.kind else { return nil }
        return SentSegment(segment, at: event.time)
      }
    }
  }
}
