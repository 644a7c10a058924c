import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Testing

/// Free play.
struct LabTests {
  /// A lab in which both ends are ESTABLISHED.
  private func connected() throws -> Lab {
    var lab = Lab()
    try lab.perform(.call(.client, .connect))
    try lab.runOn()
    return lab
  }

  private func states(_ lab: Lab) -> [ConnectionState] {
    HostID.allCases.map(lab.world.state)
  }

  @Test func `time stops with a segment in the middle of its path`() throws {
    var lab = Lab()
    try lab.perform(.call(.client, .connect))
    try lab.goOn()
    #expect(lab.world.now == Instant(microseconds: 25_000))
    #expect(lab.selected?.segment.control == .syn)
    try lab.goOn()
    #expect(lab.world.now == Instant(microseconds: 75_000))
    #expect(states(lab) == [.synSent, .synReceived])
  }

  @Test func `segments of one instant stop time once, and any of them can be chosen`() throws {
    var lab = try connected()
    try lab.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 2_500))))
    try lab.goOn()
    #expect(lab.candidates.map { $0.segment.text.count } == [1_000, 1_000, 500])
    try lab.select(by: -1)
    try lab.treat(.drop)
    #expect(lab.candidates.count == 2)
    let lost = lab.trace.events(in: lab.cursorBefore.eventCount..<lab.trace.count)
    #expect(lost.compactMap(\.segment).map { $0.segment.text.count } == [500])
  }

  @Test func `a press that brings too much stops between two instants, and the next goes on`()
    throws
  {
    var settings = LabSettings()
    for line in ["set mss 1", "set cwnd 20000", "set bandwidth 100kbps"] {
      guard case .success(.set(let setting)) = LabLine.parse(line) else { continue }
      settings.choose(setting)
    }
    var lab = Lab(settings)
    try lab.perform(.call(.client, .connect))
    try lab.runOn()
    try lab.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 5_000))))
    var presses = 0
    repeat {
      try lab.runOn()
      presses += 1
      #expect(lab.world.nextEventTime.map { $0 > lab.world.now } ?? true)
    } while lab.isCutShort && presses < 50
    #expect(presses > 1 && !lab.isCutShort && !lab.canGoOn)
    let lesson = try #require(LabLesson(lab, in: .english))
    let compiled = try #require(
      LessonCompiler.compile(Array(lesson.text.utf8), path: "lab.md").lesson)
    #expect(LessonRun(compiled).acts.last == lab.trace)
  }

  @Test func `what is taken back is as it was`() throws {
    var lab = try connected()
    var seen = [lab]
    try lab.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 500))))
    seen.append(lab)
    try lab.treat(.duplicate)
    seen.append(lab)
    try lab.perform(.cut(PathID.both))
    seen.append(lab)
    try lab.goOn()
    for earlier in seen.reversed() {
      try lab.goBack()
      #expect(lab == earlier)
    }
  }

  @Test func `a fault that would change what was seen is refused`() throws {
    var settings = LabSettings()
    for line in ["bandwidth 64kbps", "queue 1"] {
      guard case .success(.set(let setting)) = LabLine.parse("set " + line) else { continue }
      settings.choose(setting)
    }
    var lab = Lab(settings)
    try lab.perform(.call(.client, .connect))
    try lab.runOn()
    // The second finds room in the queue, and would find none behind a copy of the first.
    try lab.perform(.call(.client, .send(SegmentText(patternFrom: 0, count: 2_000))))
    try lab.goOn()
    let before = lab
    #expect(throws: LabRefusal.tooLate) { try lab.treat(.duplicate) }
    #expect(lab == before)
  }

  @Test func `what can't be done says why, and changes nothing`() throws {
    var lab = Lab()
    #expect(throws: LabRefusal.deed(.nothingComes)) { try lab.goOn() }
    #expect(throws: LabRefusal.deed(.nothingDone)) { try lab.goBack() }
    #expect(throws: LabRefusal.deed(.noSegment)) { try lab.treat(.drop) }
    #expect(throws: LabRefusal.deed(.notCut)) { try lab.perform(.heal(PathID.both)) }
    #expect(
      throws: LabRefusal.deed(.call(.client, .closed, .connectionDoesNotExist))
    ) { try lab.perform(.call(.client, .close)) }
    #expect(lab == Lab())
  }

  @Test func `a host in its last state reads on and off, and its power goes and comes`() throws {
    var player = LabPlayer(try connected(), isAnimated: false)
    let client = player.actions
    player.handle(.choose(2))
    #expect(player.actions[1] == .deed(.call(.client, .resumeReading)))
    player.handle(.choose(5))
    #expect(player.actions[4] == .deed(.reboot(.client)))
    player.handle(.switchHost)
    #expect(
      player.actions[0] == .deed(.call(.server, .send(SegmentText(patternFrom: 0, count: 500)))))
    player.handle(.switchHost)
    player.handle(.back)
    player.handle(.back)
    #expect(player.actions == client)
  }
}
