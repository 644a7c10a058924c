/// `claim N` speaks of a choice of the nearest quiz above in its step (E403).
enum ClaimsHaveChoices: Rule {
  static let code = "E403"
  static let title = BilingualText("a claim without its choice", "선택지가 없는 주장")
  static let explanation = BilingualText(
    """
    `claim 4` speaks of the fourth choice of the nearest quiz above the block, in the same step. \
    There are fewer, or there is no quiz.
    """,
    """
    `claim 4`는 같은 단계에서 블록 위의 가장 가까운 퀴즈의 네 번째 선택지를 말해요. 선택지가 그보다 적거나 퀴즈가 없어요.
    """)
  static let example: RuleExample? = .page(
    """
    Is a second long?

    - [x] no
    - [ ] yes

    ```tcp
    claim 3 client ESTABLISHED
    wait 1s
    ```

    """,
    mended: """
      Is a second long?

      - [x] no
      - [ ] yes

      ```tcp
      claim 2 client ESTABLISHED
      wait 1s
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.looseClaims(against: ClaimsHaveChoices.self)
  }
}

extension Mistake {
  /// A claim about choice `number` of `count`.
  static func noSuchChoice(number: Int, count: Int) -> Mistake {
    Mistake(
      ClaimsHaveChoices.self,
      BilingualText(
        "there is no choice \(number): the quiz above has \(count) choice\(count == 1 ? "" : "s")",
        "\(number)번 선택지는 없어요. 위의 퀴즈에는 선택지가 \(count)개예요"),
      help: BilingualText(
        "choices count from 1 in the nearest quiz above; mend the number, or add the choice",
        "선택지는 바로 위 퀴즈의 것을 1부터 세요. 번호를 고치거나 선택지를 더해 주세요"))
  }

  /// A claim without a quiz above it in its step.
  static let claimWithoutQuiz = Mistake(
    ClaimsHaveChoices.self,
    BilingualText("there is no quiz above in this step to speak of", "이 단계에는 위에 퀴즈가 없어요"),
    help: BilingualText(
      "a quiz is a task list (‘- [ ] …’) between the last block and this one",
      "퀴즈는 앞 블록과 이 블록 사이의 할 일 목록(‘- [ ] …’)이에요"))
}

extension LessonDraft {
  /// The claims that break a rule, each told at its statement.
  func looseClaims(against rule: any Rule.Type) -> [Diagnostic] {
    steps.flatMap(\.looseClaims).filter { $0.mistake.rule == rule }.map { claim in
      source.diagnostic(claim.mistake, at: source.textRange(ofStatementIn: claim.range))
    }
  }
}

extension SourceFile {
  /// The statement of the line where `range` stands: from the line's first character to the
  /// range's end.
  fileprivate func textRange(ofStatementIn range: SourceRange) -> SourceRange {
    let first = textRange(ofLine: range.line).columns.lowerBound
    return SourceRange(
      line: range.line, columns: first..<max(first, range.columns.upperBound))
  }
}
