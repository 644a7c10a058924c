/// A step has as many `fill` lines as blanks (E404).
enum BlanksHaveAnswers: Rule {
  static let code = "E404"
  static let title = BilingualText("a blank without an answer", "답이 없는 빈칸")
  static let explanation = BilingualText(
    """
    A blank is code of three or more underscores, `____`, and the step's block answers it from \
    the engine: `fill ack of client -> server ACK`. Blanks and lines are paired in their order, \
    so there must be as many of one as of the other, and the engine must have the value.
    """,
    """
    빈칸은 `____`처럼 밑줄 세 개 이상으로 된 코드고, 단계의 블록이 엔진에서 답을 가져와요: `fill ack of client -> server ACK`. \
    빈칸과 줄은 순서대로 짝지으니 수가 같아야 하고, 엔진에 그 값이 있어야 해요.
    """)
  static let example: RuleExample? = .page(
    """
    ```tcp setup
    server listen
    ```

    The first number is `____`.

    ```tcp
    client connect
    expect client -> server SYN
    ```

    """,
    mended: """
      ```tcp setup
      server listen
      ```

      The first number is `____`.

      ```tcp
      fill seq of client -> server SYN
      client connect
      expect client -> server SYN
      ```

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    // Underscores in a page without scripts are the page's own.
    guard draft.hasScripts else { return [] }
    return draft.steps.compactMap { step in
      // In a broken block a `fill` line may be what is broken.
      if step.block?.script.isBroken == true { return nil }
      let blanks = BlankNumbering.blanks(in: step.prose.compactMap(\.shown))
      let fills = step.block?.fills ?? []
      guard blanks != fills.count else { return nil }
      return draft.source.diagnostic(
        .blanksDiffer(blanks: blanks, fills: fills.count),
        at: blanks < fills.count
          ? fills[blanks].range : range(ofBlank: fills.count, in: step, of: draft.source))
    }
  }

  /// The step's blank number `number`, from 0, found in the source text.
  private static func range(
    ofBlank number: Int, in step: StepDraft, of source: SourceFile
  ) -> SourceRange {
    var rest = number
    for line in step.prose.flatMap(\.lines) {
      let characters = Array(source.line(line))
      var column = 0
      while column < characters.count {
        let run = characters[column...].prefix { $0 == "_" }.count
        let isBlank = run >= 3 && column > 0 && characters[column - 1] == "`"
        if isBlank && rest == 0 {
          return SourceRange(line: line, columns: (column + 1)..<(column + run + 1))
        }
        if isBlank { rest -= 1 }
        column += max(1, run)
      }
    }
    return source.textRange(ofLine: step.line)
  }
}

extension Mistake {
  /// As many `fill` lines as blanks are needed.
  static func blanksDiffer(blanks: Int, fills: Int) -> Mistake {
    Mistake(
      BlanksHaveAnswers.self,
      BilingualText(
        "this step has \(blanks) blank\(blanks == 1 ? "" : "s") ____ "
          + "and \(fills) ‘fill’ line\(fills == 1 ? "" : "s")",
        "이 단계에는 빈칸 ____ \(blanks)개와 ‘fill’ 줄 \(fills)개가 있어요"),
      help: fills < blanks
        ? BilingualText(
          "add ‘fill ack of client -> server ACK’ or the like to this step's block",
          "이 단계의 블록에 ‘fill ack of client -> server ACK’ 같은 줄을 넣어 주세요")
        : BilingualText(
          "write `____` where the answer belongs, or take the line away",
          "답이 들어갈 곳에 `____` 빈칸을 쓰거나 이 줄을 지워 주세요"))
  }

  /// The engine has no such value; `fill` as written.
  package static func blankUnanswered(fill: String) -> Mistake {
    Mistake(
      BlanksHaveAnswers.self,
      BilingualText(
        "the engine has no answer for the blank: ‘\(fill)’", "엔진에 이 빈칸의 답이 없어요: ‘\(fill)’"),
      help: BilingualText(
        "no such segment was sent in this step, or it has no such field",
        "이 단계에 그런 세그먼트가 없거나, 있어도 그런 필드가 없어요"))
  }
}
