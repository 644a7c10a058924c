/// What a step tells fits its pane at 80×24 (W705).
enum NarrationFitsItsPane: Rule {
  static let code = "W705"
  static let title = BilingualText("narration longer than its pane", "칸보다 긴 글")
  static let explanation = BilingualText(
    """
    In a terminal of 80 columns and 24 rows the pane below the ladder is made for four lines of 78 \
    columns, a Hangul syllable taking two columns. Longer narration takes room from the ladder, and \
    when that has no more to give, it has to be scrolled: who scrolls doesn't see the arrow move. A \
    lesson in which nothing happens has all of the ladder's room for its text. \
    Each step is laid out as the stage does it, with what has just happened above it, with each \
    answer to its quiz, with emoji, with Unicode signs and with ASCII.
    """,
    """
    80칸 24줄 터미널에서 사다리 아래 칸은 78칸짜리 네 줄에 맞춰져 있어요. 한글은 한 글자가 두 칸이에요. 글이 더 \
    길면 사다리의 자리를 줄이고, 더 줄일 수 없으면 스크롤해야 해요. 스크롤하면 화살표가 움직이는 것을 보지 못해요. \
    아무 일도 일어나지 않는 강의라면 글이 사다리의 자리를 모두 쓸 수 있어요. \
    단계마다 방금 일어난 일, 퀴즈의 답 하나하나까지 화면과 똑같이 놓아 보고, 이모지와 유니코드 기호, ASCII로 그릴 \
    때를 모두 봐요.
    """)
  static let example: RuleExample? = .page(
    """
    The client sends a segment.

    The server takes it in.

    The server acknowledges it.

    The client takes that in.

    Nothing is in flight.

    ```tcp
    client connect
    wait 1s
    ```
    """,
    mended: """
      The client sends a segment.

      The server takes it in.

      ---

      The server acknowledges it.

      The client takes that in.

      Nothing is in flight.

      ```tcp
      client connect
      wait 1s
      ```
      """)
}

extension Mistake {
  /// Narration, quiz or note of which so many lines don't show.
  package static func hiddenLines(_ count: Int) -> Mistake {
    Mistake(
      NarrationFitsItsPane.self,
      BilingualText(
        "at 80×24 \(count) line\(count == 1 ? "" : "s") of this step can only be read by scrolling",
        "80×24 화면에서 이 단계의 \(count)줄은 스크롤해야 보여요"),
      help: BilingualText(
        "split it with ‘---’ or another block, or say less", "‘---’나 블록으로 나누거나 줄여 주세요"))
  }
}
