import Testing

@testable import TutorScreen

struct ResultsTextTests {
  private func results(
    questions: Int = 4, atOnce: Int = 0, later: Int = 0, predictions: Int = 0, right: Int = 0
  ) -> LessonResults {
    LessonResults(
      seconds: 0, questions: questions, rightAtOnce: atOnce, rightLater: later, stepsToRevisit: [],
      tasks: [], predictions: predictions, predictionsRight: right)
  }

  @Test(arguments: [
    (0, 0, "4개 가운데 아직 맞힌 것이 없어요.", "none of 4 right yet"),
    (0, 3, "4개 가운데 3개를 나중에 맞혔어요.", "3 of 4 right, not at the first try"),
    (1, 0, "4개 가운데 1개는 한 번에 맞혔어요.", "1 of 4 right at the first try"),
    (1, 2, "4개 가운데 1개는 한 번에, 2개는 나중에 맞혔어요.", "1 of 4 right at the first try, 2 later"),
    (4, 0, "4개를 모두 한 번에 맞혔어요.", "all 4 right at the first try"),
  ])
  func `of the questions none, some or all are right, at once or later`(
    atOnce: Int, later: Int, korean: String, english: String
  ) {
    let results = results(atOnce: atOnce, later: later)
    #expect(ResultsText(language: .korean).answered(results) == korean)
    #expect(ResultsText(language: .english).answered(results) == english)
  }

  @Test(arguments: [
    (3, 0, "3번 가운데 빠짐없이 맞힌 것은 아직 없어요.", "none of 3 right in every field yet"),
    (3, 2, "3번 가운데 2번은 빠짐없이 맞혔어요.", "2 of 3 right in every field"),
    (3, 3, "3번 모두 빠짐없이 맞혔어요.", "all 3 right in every field"),
    (1, 1, "빠짐없이 맞혔어요.", "right in every field"),
  ])
  func `of the predictions none, some or all are right in every field`(
    predictions: Int, right: Int, korean: String, english: String
  ) {
    let results = results(predictions: predictions, right: right)
    #expect(ResultsText(language: .korean).predicted(results) == korean)
    #expect(ResultsText(language: .english).predicted(results) == english)
  }
}
