import Foundation
import LessonPlayer
import TerminalCells
import Testing
import TutorScreen
import Wording

@testable import TutorApp

private func app(_ language: Language = .korean, isAnimated: Bool = false) -> App {
  App(Lessons.all, look: ScreenLook(language), isAnimated: isAnimated)
}

extension App {
  fileprivate mutating func intend(_ intents: Intent...) -> [Request] {
    intents.flatMap { handle($0) }
  }
}

@Test func `the program begins at the menu with the first lesson selected`() {
  #expect(app().place == .menu)
  #expect(app().selection == 0)
  #expect(!app().wantsTicks)
}

@Test func `Space and Enter both start the selected lesson`() {
  for key in [" ", "⏎"] {
    var app = app()
    app.press("↓" + key)
    #expect(app.place == .titleCard(1))
    app.press(key)
    #expect(app.place == .stage(1))
  }
}

@Test func `the selection stays inside the menu, and a number selects its lesson`() {
  var app = app()
  app.press("↑")
  #expect(app.selection == 0)
  app.press("↓↓↓↓↓")
  #expect(app.selection == app.labIndex)
  app.press("2")
  #expect(app.selection == 1)
  app.press("9")
  #expect(app.selection == 1)
}

@Test func `leaving a lesson leads to the menu, which says how far it went`() {
  var app = app()
  app.press("⏎  q")
  #expect(app.place == .menu)
  #expect(app.text().contains("2/8 하던 중"))
  app.press("⏎")
  #expect(app.place == .stage(0))
  #expect(app.player(0)?.stepIndex == 1)
}

@Test func `leaving the menu ends the session`() {
  var app = app()
  #expect(app.intend(.leave) == [.quit])
  #expect(app.isFinished)
}

@Test func `a lesson opened alone ends the session when it is left`() {
  var app = App(Lessons.all, opening: 2, look: ScreenLook(.english), hasMenu: false)
  #expect(app.place == .titleCard(2))
  #expect(app.intend(.next(isRepeat: false), .leave) == [.quit])
}

@Test func `the end of a lesson says where the next press leads`() {
  let ends = [
    (0, true, true, "Next lesson: Sending data"), (2, true, true, "To the lab"),
    (2, false, true, "Quit"), (0, true, false, "How it went"), (2, false, false, "How it went"),
  ]
  for (index, hasMenu, isPresenting, effect) in ends {
    var app = App(
      Lessons.all, opening: index, look: ScreenLook(.english), hasMenu: hasMenu,
      isAnimated: false)
    if isPresenting { app.present() }
    _ = app.intend(.next(isRepeat: false), .last)
    while app.player(index)?.nextEffect != .leaveLesson { app.press(" ") }
    #expect(app.text().split(separator: "\n").last?.contains("[Space] \(effect)") == true)
  }
}

@Test func `Ctrl-C and the end of input quit from anywhere`() {
  for key in [Key.control("c"), .endOfInput] {
    var app = app()
    app.press("⏎ ?")
    app.handle(key, isRepeat: false)
    #expect(app.isFinished)
    #expect(app.takeRequests() == [.quit])
    #expect(app.takeRequests() == [])
  }
}

@Test func `the language changes at the same step, with the same answers, and is remembered`() {
  var app = app()
  app.press("⏎   3")
  #expect(app.player(0)?.quiz?.isCorrect == true)
  app.press("l")
  #expect(app.takeRequests() == [.rememberLanguage(.english)])
  #expect(app.player(0)?.stepIndex == 2)
  #expect(app.player(0)?.run.lesson.language == "en")
  #expect(app.player(0)?.quiz?.isCorrect == true)
  #expect(app.text().contains("step 3/8"))
}

@Test func `a lesson opened in one language comes back in the other`() {
  var app = app()
  app.press("⏎  qll")
  app.press("l⏎")
  #expect(app.text().contains("step 2/8"))
}

@Test func `help opens over any place, scrolls, and closes`() {
  var app = app()
  app.handle(.resized(GridSize(columns: 60, rows: 12)), isRepeat: false)
  app.press("?↓↓")
  #expect(app.overlay == .help(scroll: 2))
  app.press("↑↑↑")
  #expect(app.overlay == .help(scroll: 0))
  for _ in 0..<6 { app.handle(.pageDown, isRepeat: false) }
  #expect(app.overlay == .help(scroll: app.lastOverlayScroll(.help(scroll: 0))))
  app.press("?")
  #expect(app.overlay == nil)
  #expect(app.place == .menu)
}

@Test func `a key that is held down never starts or leaves a lesson`() {
  var app = app()
  app.handle(.enter, isRepeat: true)
  #expect(app.place == .menu)
  app.press("⏎ ")
  app.handle(.end, isRepeat: false)
  #expect(app.player(0)?.nextEffect == .leaveLesson)
  app.handle(.character(" "), isRepeat: true)
  #expect(app.place == .stage(0))
}

@Test func `the end of a lesson leads by its summary to the next one, and q to the menu`() {
  var app = app()
  app.press("⏎ ")
  app.handle(.end, isRepeat: false)
  app.press(" ")
  #expect(app.place == .summary(0))
  app.press(" ")
  #expect(app.place == .titleCard(1))
  app.press("q")
  #expect(app.text().contains("다 봄"))
  app.press("3⏎ ")
  app.handle(.end, isRepeat: false)
  app.press(" q")
  #expect(app.place == .menu)
}

@Test func `nothing plays by itself where nothing is left to play`() {
  var app = app()
  app.press("⏎ ")
  app.handle(.end, isRepeat: false)
  app.press("a")
  #expect(app.player(0)?.isAutoPlaying == false)
}

@Test func `Page Up and Page Down move through text that is longer than its pane`() {
  var app = app()
  app.press("⏎   3 ")
  let size = GridSize(columns: 60, rows: 18)
  app.handle(.resized(size), isRepeat: false)
  let opened = app.text(columns: 60, rows: 18)
  #expect(opened.contains("PgUp"))
  app.handle(.pageUp, isRepeat: false)
  app.handle(.pageUp, isRepeat: false)
  let top = app.text(columns: 60, rows: 18)
  #expect(top.contains("방금") && !top.contains("PgUp"))
  app.handle(.pageDown, isRepeat: false)
  #expect(app.text(columns: 60, rows: 18) == opened)
}

@Test func `a choose-all quiz toggles, and Enter submits it`() {
  let lesson = Lessons.written(
    """
    # 고르기

    **모두 고른다면?**

    - [x] 하나
    - [ ] 둘
    - [x] 셋

    """)
  var app = App(
    Library([lesson]), opening: 0, look: ScreenLook(.korean), hasMenu: true, isAnimated: false)
  app.press(" 123")
  #expect(app.player(0)?.quiz?.answer?.chosen == [0, 1, 2])
  app.press("2⏎")
  #expect(app.player(0)?.quiz?.isCorrect == true)
}

@Test func `Hangul typed for a key says so until the next key`() {
  var app = app()
  app.handle(.hangulNotice, isRepeat: false)
  #expect(app.text().contains("한글 입력 중이에요"))
  app.press("↓")
  #expect(!app.text().contains("한글 입력 중이에요"))
}

@Test func `time is wanted while something moves, and not at rest`() {
  var app = app(isAnimated: true)
  app.press("⏎   3")
  #expect(!app.wantsTicks)
  app.press(" ")
  #expect(app.wantsTicks)
  #expect(app.player(0)?.nextEffect == .finishAnimation)
  app.press("?")
  #expect(!app.wantsTicks)
  app.press("?")
  var ticks = 0
  while app.wantsTicks, ticks < 1000 {
    app.tick(milliseconds: 16)
    ticks += 1
  }
  #expect(app.player(0)?.stepIndex == 3)
  // A crossing takes 1.2 s.
  #expect((70...80).contains(ticks))
}

@Test func `a lesson without the language is played in the one that it has`() {
  let lesson = Lessons.written("# 하나뿐인 말\n\n글이에요.\n")
  var app = App(
    Library([lesson]), opening: 0, look: ScreenLook(.english), hasMenu: true, isAnimated: false)
  app.press(" l")
  #expect(app.text().contains("하나뿐인 말"))
  #expect(app.text().contains("마쳤어요"))
  app.press("l")
  #expect(app.text().contains("This lesson isn't in English yet."))
}

@Test func `an empty library has a menu that only quits`() {
  var app = App(Library([]), look: ScreenLook(.korean))
  app.press(" ⏎↓1")
  #expect(app.place == .menu)
  #expect(app.text().contains("강의를 찾지 못했어요"))
}

@Test func `the language changes behind a question whose boxes are ticked but not submitted`() {
  let text = """
    ---
    tcptutor: 1
    lang: LANG
    ---

    # Boxes

    Which?

    - [x] a
    - [x] b
    - [ ] c

    ---

    The end
    """
  let library = Library(
    ["ko", "en"].map { language in
      Lessons.written(
        text.replacingOccurrences(of: "LANG", with: language), as: "01-boxes.\(language)")
    })
  var app = App(
    library, opening: 0, look: ScreenLook(.korean), hasMenu: true, isAnimated: false)
  app.press(" 1")
  app.handle(.end, isRepeat: false)
  app.press("l")
  #expect(app.player(0)?.run.lesson.language == "en")
  #expect(app.player(0)?.isLastStep == true)
  #expect(app.player(0)?.answers.values.map(\.chosen) == [[0]])
}
