import Testing

@testable import LessonKit

@Suite struct StepAlignmentTests {
  /// Steps by letter: lower-case ones have it as their id, `.` is read only, `!` has a block without
  /// an id.
  private func outline(_ steps: String) -> LessonOutline {
    LessonOutline(
      steps: steps.enumerated().map { index, letter in
        .init(
          id: letter.isLetter ? String(letter) : nil, lines: (index + 1)...(index + 1),
          firstLine: index + 1, scripts: [], hasAction: letter != ".", quizzes: [], blanks: 0,
          hints: 0, narration: "")
      })
  }

  private func alignment(_ source: String, _ translation: String) -> StepAlignment {
    StepAlignment(source: outline(source), translation: outline(translation))
  }

  private func pairs(_ alignment: StepAlignment) -> [[Int]] {
    alignment.pairs.map { [$0.source, $0.translation] }
  }

  @Test func `the same steps go together`() {
    let same = alignment(".a!b.", ".a!b.")
    #expect(pairs(same) == [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]])
    #expect(same.missing.isEmpty && same.extra.isEmpty)
    #expect(!same.pairs.contains { $0.isMoved })
  }

  @Test func `a step that is missing is told with the one before it`() {
    let less = alignment("abc.", "ac.")
    #expect(less.missing == [1])
    #expect(less.predecessor(ofMissing: 1) == 0)
    #expect(alignment("ab", "b").predecessor(ofMissing: 0) == nil)
  }

  @Test func `a step that the source lacks is extra`() {
    #expect(alignment("ac", "abc").extra == [1])
  }

  @Test func `one step that moved doesn't make the others move`() {
    let moved = alignment("abcde", "bcdae")
    #expect(moved.pairs.filter(\.isMoved).map(\.source) == [0])
    #expect(moved.missing.isEmpty && moved.extra.isEmpty)
  }

  @Test func `steps without an id go together in order, by whether they play`() {
    let more = alignment("a.!b", "a!b")
    #expect(more.missing == [1])
    #expect(pairs(more) == [[0, 0], [2, 1], [3, 2]])
    #expect(alignment(".a", "!a").missing == [0])
    #expect(alignment(".a", "!a").extra == [0])
  }

  @Test func `an id that stands twice counts once`() {
    let twice = alignment("ab", "aab")
    #expect(pairs(twice) == [[0, 0], [1, 2]])
    #expect(twice.extra == [1])
  }
}
