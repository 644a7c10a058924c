import LessonKit
import Testing

/// The shipped translations, with one thing changed in them or in their source.
struct FalseTranslationTests {
  @Test(arguments: LessonPair.all)
  func `a translation as shipped has nothing to report`(pair: LessonPair) throws {
    #expect(try pair.differences() == [])
  }

  @Test(arguments: LessonPair.all)
  func `a changed line of a block is an error of that line`(pair: LessonPair) throws {
    let lines = try statementLines(of: pair.translation).joined()
    #expect(lines.count >= 40)
    for line in lines {
      let change = LineChange(line: line, text: pair.translation.lines[line - 1] + "x")
      #expect(
        try pair.differences(translation: [change]) == [Finding(code: "E601", line: line)],
        "\(change)")
    }
  }

  @Test(arguments: LessonPair.all)
  func `a missing line of a block is an error of the line in its place`(pair: LessonPair) throws {
    for lines in try statementLines(of: pair.translation) where lines.count > 1 {
      for (index, line) in lines.enumerated() {
        let place = index + 1 < lines.count ? lines[index + 1] : lines[index - 1]
        #expect(
          try pair.differences(translation: [.gone(line)]) == [Finding(code: "E601", line: place)],
          "line \(line)")
      }
    }
  }

  @Test(arguments: LessonPair.all)
  func `a step gone is an error of the step before it`(pair: LessonPair) throws {
    let steps = try pair.translation.compiled().outline.steps
    for (index, step) in steps.enumerated() {
      let changes = step.lines.map { LineChange.gone($0) }
      let lines = try pair.differences(translation: changes).filter { $0.code == "E602" }.map(
        \.line)
      #expect(!lines.isEmpty, "step \(index)")
      // Of steps without an id, nothing says which one is gone.
      guard step.id != nil else { continue }
      // Prose without a block becomes the next step's; then it is missing too, one step further up.
      let before = steps[max(0, index - lines.count)].headLine
      #expect(lines.allSatisfy { $0 == before }, "step \(index)")
    }
  }

  @Test(arguments: LessonPair.all)
  func `a hint gone is an error of its step`(pair: LessonPair) throws {
    let lines = pair.translation.lines
    var count = 0
    for step in try pair.translation.compiled().outline.steps where step.hints > 0 {
      let first = try #require(step.lines.first { lines[$0 - 1].hasPrefix("<details>") })
      let last = try #require(step.lines.first { lines[$0 - 1] == "</details>" })
      let changes = (first...last).map { LineChange.gone($0) }
      #expect(
        try pair.differences(translation: changes) == [Finding(code: "E603", line: step.headLine)])
      count += 1
    }
    #expect(count == 1)
  }

  @Test(arguments: LessonPair.all)
  func `a word more in a line of the source's prose makes that step stale`(
    pair: LessonPair
  ) throws {
    let outline = try pair.source.compiled().outline
    let steps = try pair.translation.compiled().outline.steps
    let blocks = outline.steps.flatMap(\.scripts).map(\.lines)
    var count = 0
    for passage in outline.passages {
      let head = try #require(steps.first { $0.id == passage.id }).headLine
      for line in passage.lines where !blocks.contains(where: { $0.contains(line) }) {
        guard let change = oneWordMore(line, of: pair.source) else { continue }
        #expect(
          try pair.differences(source: [change]) == [Finding(code: "W604", line: head)], "\(change)"
        )
        count += 1
      }
    }
    #expect(count >= 40)
  }

  @Test(arguments: LessonPair.all)
  func `another fingerprint makes its step stale`(pair: LessonPair) throws {
    let lesson = try pair.translation.compiled()
    for (id, print) in lesson.metadata.synced {
      let index = try #require(pair.translation.lines.firstIndex(of: "  \(id): \"\(print)\""))
      let head = try #require(lesson.outline.steps.first { $0.id == id }).headLine
      let change = LineChange(line: index + 1, text: "  \(id): \"000000\"")
      #expect(try pair.differences(translation: [change]) == [Finding(code: "W604", line: head)])
    }
  }

  /// The lines of each step's blocks that say something, fences aside.
  private func statementLines(of lesson: ShippedLesson) throws -> [[Int]] {
    try lesson.compiled().outline.steps.map { step in
      step.scripts.flatMap { $0.lines.dropFirst().dropLast() }
        .filter { !lesson.lines[$0 - 1].isEmpty }
    }
  }

  /// The line with a word before its first Korean one, or at its end; nil for one without prose.
  private func oneWordMore(_ line: Int, of lesson: ShippedLesson) -> LineChange? {
    let text = lesson.lines[line - 1]
    guard !text.isEmpty, text != "---", !text.hasPrefix("<") else { return nil }
    let place = text.firstIndex { ("가"..."힣").contains($0) } ?? text.endIndex
    return LineChange(line: line, text: text[..<place] + " 참 " + text[place...])
  }
}
