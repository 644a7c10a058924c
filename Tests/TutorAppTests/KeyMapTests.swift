import TerminalCells
import Testing
import TutorApp
import TutorScreen

private func meaning(_ key: Key) -> Intent? { KeyMap.intent(of: key) }

@Test func `the keys of the main path go on and back`() {
  #expect(meaning(.character(" ")) == .next(isRepeat: false))
  #expect(meaning(.right) == .next(isRepeat: false))
  #expect(meaning(.enter) == .confirm(isRepeat: false))
  #expect(meaning(.left) == .back)
  #expect(meaning(.backspace) == .back)
  #expect(meaning(.character(".")) == .eventForward)
  #expect(meaning(.character(",")) == .eventBack)
}

@Test func `a key that is held down says so`() {
  #expect(KeyMap.intent(of: .character(" "), isRepeat: true) == .next(isRepeat: true))
  #expect(KeyMap.intent(of: .enter, isRepeat: true) == .confirm(isRepeat: true))
}

@Test(arguments: 0...9)
func `a digit chooses`(digit: Int) {
  #expect(meaning(.character(Character("\(digit)"))) == .choose(digit))
}

@Test func `keys move in the lesson, in the text and in the menu`() {
  #expect(meaning(.home) == .first)
  #expect(meaning(.end) == .last)
  #expect(meaning(.character("[")) == .sectionBack)
  #expect(meaning(.character("]")) == .sectionForward)
  #expect(meaning(.pageUp) == .pageUp)
  #expect(meaning(.pageDown) == .pageDown)
  #expect(meaning(.up) == .selectionUp)
  #expect(meaning(.down) == .selectionDown)
}

@Test func `keys change how it plays`() {
  #expect(meaning(.character("a")) == .toggleAutoPlay)
  #expect(meaning(.character("+")) == .faster)
  #expect(meaning(.character("=")) == .faster)
  #expect(meaning(.character("-")) == .slower)
  #expect(meaning(.character("l")) == .switchLanguage)
}

@Test func `each panel has a key of its own, and Tab its other side`() {
  let keys: [(Character, StagePanel)] = [
    ("i", .header), ("v", .variables), ("s", .states), ("b", .windows), ("t", .timers),
    ("g", .graph), ("k", .knowledge), ("w", .why),
  ]
  for (key, panel) in keys { #expect(meaning(.character(key)) == .panel(panel)) }
  #expect(meaning(.tab) == .switchSide)
}

@Test func `keys ask for help and leave`() {
  #expect(meaning(.character("h")) == .hint)
  #expect(meaning(.character("?")) == .help)
  #expect(meaning(.function(1)) == .help)
  #expect(meaning(.escape) == .close)
  #expect(meaning(.character("q")) == .leave)
  #expect(meaning(.control("c")) == .quit)
  #expect(meaning(.endOfInput) == .quit)
  #expect(meaning(.hangulNotice) == .noticeHangul)
}

@Test func `a key asks what comes next`() {
  #expect(meaning(.character("p")) == .predict)
}

@Test func `keys play a task`() {
  #expect(meaning(.character("x")) == .lose)
  #expect(meaning(.character("r")) == .retry)
}

@Test func `keys ask what if`() {
  #expect(meaning(.character("f")) == .whatIf)
  // The tenth of the list.
  #expect(meaning(.character("0")) == .choose(0))
}

@Test(arguments: [
  Key.character("z"), .character("가"), .character("٣"), .function(2),
  .control("a"),
])
func `a key for which nothing is built means nothing`(key: Key) {
  #expect(meaning(key) == nil)
}
