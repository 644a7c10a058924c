import TestSupport
import Testing

@testable import TutorScreen

private let sizes = [(80, 24), (120, 40), (60, 18), (40, 12), (20, 5)]

@Test(arguments: sizes)
func `a loss and its retransmission in every size`(columns: Int, rows: Int) {
  let text = Sample.text(.stage(Sample.lossStage()), columns: columns, rows: rows)
  #expect(Golden.difference(text, "sample-loss@\(columns)x\(rows).txt") == nil)
}

@Test(arguments: sizes)
func `an open quiz in every size`(columns: Int, rows: Int) {
  let text = Sample.text(.stage(Sample.quizStage(Sample.quiz())), columns: columns, rows: rows)
  #expect(Golden.difference(text, "sample-quiz@\(columns)x\(rows).txt") == nil)
}

@Test(arguments: [GlyphSet.emoji, .unicode, .ascii])
func `a loss in every glyph set, in English`(glyphs: GlyphSet) {
  let text = Sample.text(.stage(Sample.lossStage()), ScreenLook(.english, glyphs: glyphs))
  #expect(Golden.difference(text, "sample-loss-en-\(glyphs.rawValue)@80x24.txt") == nil)
}

@Test func `a right answer says so and shows its feedback once`() {
  let text = Sample.text(.stage(Sample.quizStage(Sample.quiz(chosen: [1]))))
  #expect(Golden.difference(text, "sample-quiz-right@80x24.txt") == nil)
}

@Test func `a wrong answer says so and why`() {
  let text = Sample.text(.stage(Sample.quizStage(Sample.quiz(chosen: [0]))))
  #expect(Golden.difference(text, "sample-quiz-wrong@80x24.txt") == nil)
}

@Test func `a press before the answer says how to answer and how to skip`() {
  let text = Sample.text(.stage(Sample.quizStage(Sample.quiz(isAsking: true))))
  #expect(Golden.difference(text, "sample-quiz-asking@80x24.txt") == nil)
}

@Test func `a quiz with several right answers toggles boxes`() {
  var quiz = Sample.quiz(chosen: [0, 2])
  quiz.quiz.choices[0].isCorrect = true
  quiz.answer?.isSubmitted = false
  quiz.isCorrect = nil
  let text = Sample.text(.stage(Sample.quizStage(quiz)))
  #expect(Golden.difference(text, "sample-quiz-boxes@80x24.txt") == nil)
}

@Test func `a hint and a notice about the keyboard`() {
  var view = Sample.lossStage()
  view.openHints = [[.paragraph([.init("타이머가 누구의 줄에 있는지 보세요.")])]]
  view.notice = .hangulInput
  #expect(Golden.difference(Sample.text(.stage(view)), "sample-hint@80x24.txt") == nil)
}

@Test func `the end of a lesson names the next one`() {
  var view = Sample.lossStage()
  view.nextEffect = .leaveLesson
  #expect(Golden.difference(Sample.text(.stage(view)), "sample-end@80x24.txt") == nil)
}
