import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// The lab by its keys.
struct LabAppTests {
  private func app(_ keys: String = "", isAnimated: Bool = false) -> App {
    var app = App(Lab(), look: ScreenLook(.english, glyphs: .emoji), isAnimated: isAnimated)
    app.press(keys)
    return app
  }

  private func states(_ app: App) -> [ConnectionState] {
    HostID.allCases.map { app.lab?.lab.world.state(of: $0) ?? .closed }
  }

  @Test func `connect, close from both sides, each by its keys`() {
    #expect(states(app("1    ")) == [.established, .established])
    #expect(states(app("1    3  \t3  ")) == [.timeWait, .lastAck])
  }

  @Test func `0 flips a bit of the segment, and whoever gets it throws it away`() {
    let app = app("1 0 ")
    #expect(states(app) == [.synSent, .listen])
    #expect(
      app.lab?.stage.rows.contains { row in
        if case .segment(let row) = row { row.wasDiscarded } else { false }
      } == true)
  }

  @Test func `each key is taken back exactly`() {
    var now = app()
    var seen: [LabPlayer?] = []
    for key in "1 6 x 1x7 0 9 9\t5 5 " {
      seen.append(now.lab)
      now.press(String(key))
      if now.lab?.refusal != nil || key == "\t" { seen.removeLast() }
    }
    for earlier in seen.reversed() {
      now.press("←")
      #expect(now.lab?.lab == earlier?.lab)
    }
  }

  @Test func `the session asks for what was done to be saved, and tells what came of it`() throws {
    var app = app("1 xm")
    let text = try #require(LabLesson(app.lab?.lab ?? Lab(), in: .english)).text
    #expect(app.takeRequests() == [.saveLesson(text)])
    _ = app.handle(.notice(.lab(.saved(path: "lab-1.md"))))
    #expect(app.text().contains("Saved as lab-1.md. To check it: tcptutor check lab-1.md"))
    _ = app.handle(
      .notice(.lab(.notSaved(path: "lab-1.md", reason: "Permission denied"))))
    #expect(app.text().contains("lab-1.md can't be written: Permission denied"))
    #expect(app.lab?.lab.turns.count == 1)
  }

  @Test func `other settings begin a new world, and one key goes back to the old one`() {
    var changed = app("1 u→⏎")
    #expect(changed.text().contains("A new world"))
    #expect(changed.lab?.lab.turns.isEmpty == true)
    #expect(changed.lab?.lab.settings.chosen.map(\.line) == ["set rtt 200ms"])
    changed.press("←")
    #expect(changed.lab?.lab == app("1 ").lab?.lab)
  }

  @Test func `Esc leaves the settings as they were`() {
    var app = app("1 u→")
    app.handle(.escape, isRepeat: false)
    #expect(app.editor == nil)
    #expect(app.lab?.lab == self.app("1 ").lab?.lab)
  }

  @Test func `the language changes under the settings, and typed letters are no keys`() {
    var app = app("u")
    app.press("l")
    #expect(app.look.language == .korean)
    app.press("5l")
    #expect(app.look.language == .korean)
    #expect(app.editor?.typed == "5l")
  }

  @Test func `a press while a segment flies completes its flight; a held key doesn't`() {
    var app = app("1 ", isAnimated: true)
    #expect(app.wantsTicks)
    app.handle(.character(" "), isRepeat: true)
    #expect(app.wantsTicks)
    app.tick(milliseconds: 100)
    let moving = app.lab?.cursor.time
    #expect(moving.map { $0 > .zero && $0 < Instant(microseconds: 25_000) } == true)
    app.press(" ")
    #expect(!app.wantsTicks)
    #expect(app.lab?.cursor.time == Instant(microseconds: 25_000))
  }

  @Test(arguments: [(Language.korean, "선이 끊겨 사라짐 💥"), (.english, "link down 💥")])
  func `of what is sent again and lost the word says how, rather than when it went first`(
    _ language: Language, said: String
  ) {
    var app = App(Lab(), look: ScreenLook(language), isAnimated: false)
    app.press("1   \t9 1")
    app.handle(.end, isRepeat: false)
    let lost = app.text().split(separator: "\n").filter { $0.contains("💥") }
    #expect(lost.count >= 3)
    #expect(lost.allSatisfy { $0.contains(said) }, "\(lost)")
  }

  @Test func `leaving ends the session where there is nothing else`() {
    #expect(app("q").isFinished)
  }
}

@Test(arguments: [
  (Language.korean, "날아가는 세그먼트가 없어요."), (.english, "No segment is on its way."),
])
func `where nothing is on its way, before and after, losing says so`(
  _ language: Language, told: String
) {
  var app = App(Lab(), look: ScreenLook(language), isAnimated: false)
  app.press("x")
  #expect(app.text().contains(told))
  app.press("1")
  app.handle(.end, isRepeat: false)
  app.press("x")
  #expect(app.text().contains(told))
}
