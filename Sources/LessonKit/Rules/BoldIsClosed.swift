/// Bold opens and closes where it seems to (W701).
///
/// CommonMark's `**` doesn't close after punctuation with a letter right behind it, which a Korean
/// particle is: `**번호(seq)**는` shows its asterisks. Nor does it open before punctuation with a
/// letter right in front: `서버는**‘준비’**상태`.
enum BoldIsClosed: Rule {
  static let code = "W701"
  static let title = BilingualText("bold that isn't bold", "굵게 보이지 않는 굵은 글씨")
  static let explanation = BilingualText(
    """
    In CommonMark `**` doesn't close after punctuation when a letter follows at once, and a \
    Korean particle is a letter; nor does it open before punctuation when a letter stands right in \
    front. GitHub then shows the asterisks. Close the bold before the bracket or the quote, open it \
    inside, or leave a space.
    """,
    """
    CommonMark에서는 문장 부호 뒤의 `**`에 글자가 바로 붙으면 굵은 글씨가 닫히지 않아요. 한국어 조사도 글자예요. 문장 부호 앞의 `**`도 그 앞에 \
    글자가 바로 붙어 있으면 열리지 않아요. 그러면 GitHub에 별표가 그대로 보여요. 괄호나 따옴표 앞에서 닫거나, 안에서 열거나, 한 칸 띄워 주세요.
    """)
  static let example: RuleExample? = .page(
    """
    여기서 **번호(seq)**는 하나 늘어요.

    """,
    mended: """
      여기서 **번호**(seq)는 하나 늘어요.

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    paragraphs(of: draft).flatMap { runs in
      broken(in: runs).map { run, mistake in
        draft.source.diagnostic(mistake, at: run.range)
      }
    }
  }

  /// Those of a paragraph's asterisks that don't do what they seem to.
  private static func broken(in runs: [Asterisks]) -> [(Asterisks, Mistake)] {
    var broken: [(Asterisks, Mistake)] = []
    var isOpen = false
    var rest = runs[...]
    while let run = rest.popFirst() {
      switch (isOpen, run.opens, run.closes) {
      case (true, _, true): isOpen = false
      case (true, _, false):
        guard run.before.isMark, !run.after.isWhitespace else { continue }
        broken.append((run, .brokenBold(before: String(run.before))))
        isOpen = false
      case (false, true, _): isOpen = true
      case (false, false, _):
        guard run.before.isLetter, run.after.isMark, let end = rest.first,
          !end.before.isWhitespace
        else { continue }
        broken.append((run, .unopenedBold(after: String(run.after))))
        // The one that was to close it.
        rest.removeFirst()
      }
    }
    return broken
  }

  /// The runs of two asterisks and more of each paragraph.
  private static func paragraphs(of draft: LessonDraft) -> [[Asterisks]] {
    var paragraphs: [[Asterisks]] = [[]]
    for (number, text) in draft.proseLines {
      if text.allSatisfy(\.isWhitespace) { paragraphs.append([]) }
      guard text.hasOctets("**") else { continue }
      paragraphs[paragraphs.count - 1] += Asterisks.runs(in: text, line: number)
    }
    return paragraphs
  }
}

/// Two asterisks or more in a row, as emphasis sees them.
private struct Asterisks {
  let range: SourceRange
  let before: Character
  let after: Character

  /// CommonMark's left-flanking rule.
  var opens: Bool { Self.flanks(inside: after, outside: before) }
  /// CommonMark's right-flanking rule.
  var closes: Bool { Self.flanks(inside: before, outside: after) }

  static func runs(in text: String, line: Int) -> [Asterisks] {
    let characters = CodeMask.masked(text)
    var runs: [Asterisks] = []
    var column = 0
    while column < characters.count {
      let count = characters[column...].prefix { $0 == "*" }.count
      let end = column + max(1, count)
      if count >= 2 {
        runs.append(
          Asterisks(
            range: SourceRange(line: line, columns: (column + 1)..<(end + 1)),
            before: column > 0 ? characters[column - 1] : " ",
            after: end < characters.count ? characters[end] : " "))
      }
      column = end
    }
    return runs
  }

  private static func flanks(inside: Character, outside: Character) -> Bool {
    !inside.isWhitespace && (!inside.isMark || outside.isWhitespace || outside.isMark)
  }
}

extension Mistake {
  /// Bold that isn't closed because a letter follows: `before` is what stands before `**`, as in
  /// ")".
  static func brokenBold(before: String) -> Mistake {
    Mistake(
      BoldIsClosed.self,
      BilingualText(
        "this is not bold on GitHub: a letter follows ‘\(before)**’",
        "GitHub에서는 굵게 보이지 않아요. ‘\(before)**’ 바로 뒤에 글자가 있어요"),
      help: BilingualText(
        "close the bold before the bracket: **번호**(seq)는",
        "괄호 앞에서 닫아 주세요: **번호**(seq)는"))
  }

  /// Bold that isn't opened because a letter stands in front: `after` is what stands behind `**`,
  /// as in "(".
  static func unopenedBold(after: String) -> Mistake {
    Mistake(
      BoldIsClosed.self,
      BilingualText(
        "this is not bold on GitHub: a letter stands right before ‘**\(after)’",
        "GitHub에서는 굵게 보이지 않아요. ‘**\(after)’ 바로 앞에 글자가 있어요"),
      help: BilingualText(
        "leave a space before it, or open the bold inside: 번호(**seq**)",
        "앞에 한 칸을 띄우거나 안에서 열어 주세요: 번호(**seq**)"))
  }
}
