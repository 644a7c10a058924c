import Testing
import TutorScreen
import Wording

@testable import TutorApp

/// A fork that goes on by itself.
struct ForkAutoPlayTests {
  @Test func `auto-play runs a fork to its end, and the lesson stays where it was`() throws {
    let before = PanelLesson.app(.english, at: .repair)
    var app = before
    app.press("x")
    #expect(!app.wantsTicks)
    app.press("a")
    #expect(app.wantsTicks && app.text().contains("a stop"))
    for _ in 0..<500 where app.wantsTicks { app.tick(milliseconds: 1_000) }
    let fork = try #require(app.player(0)?.forkedWorld)
    #expect(!fork.goesOn && !app.wantsTicks)
    app.handle(.escape, isRepeat: false)
    #expect(app == before)
  }

  @Test func `the lesson's own auto-play waits for the fork to be left`() {
    var before = PanelLesson.app(.english, at: .repair)
    before.press("a")
    var app = before
    app.press("x")
    #expect(!app.wantsTicks)
    app.handle(.escape, isRepeat: false)
    #expect(app == before && app.wantsTicks)
  }
}
