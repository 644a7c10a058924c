import TerminalCells
import Testing

@testable import tcptutor

struct FramePacerTests {
  @Test func `at rest keys are waited for without end`() {
    var pacer = FramePacer()
    #expect(pacer.timeout(now: 1_000, isMoving: false) == nil)
    #expect(pacer.tick(now: 5_000) == nil)
  }

  @Test func `a movement starts with a whole frame, however long the rest was`() {
    var pacer = FramePacer()
    #expect(pacer.timeout(now: 90_000, isMoving: true) == 33)
    #expect(pacer.tick(now: 90_010) == nil)
    #expect(pacer.timeout(now: 90_010, isMoving: true) == 23)
    #expect(pacer.tick(now: 90_034) == 34)
    #expect(pacer.timeout(now: 90_034, isMoving: true) == 33)
  }

  @Test func `a movement that was stopped for minutes goes on where it was`() {
    var pacer = FramePacer()
    _ = pacer.timeout(now: 0, isMoving: true)
    #expect(pacer.tick(now: 600_000) == 100)
    #expect(pacer.timeout(now: 600_000, isMoving: true) == 33)
  }
}

struct KeyRepeatTests {
  @Test func `the same key within a moment is held down`() {
    var held = KeyRepeat()
    #expect(
      [0, 500, 530, 560, 700].map { held.isRepeat(.right, now: $0) }
        == [false, false, true, true, false])
  }

  @Test func `another key in between is a new press`() {
    var held = KeyRepeat()
    #expect(
      [Key.right, .left, .right, .hangulNotice, .right].map { held.isRepeat($0, now: 0) }
        == [false, false, false, false, true])
  }
}
