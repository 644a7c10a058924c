/// Bold closes where it seems to (W701).
///
/// CommonMark's `**` doesn't close after punctuation with a letter right behind it, which a Korean
/// particle is: `**번호(seq)**는` shows its asterisks.
enum BoldIsClosed: LessonRule {
  static let code = "W701"
  static let title = BilingualText("bold that isn't closed", "닫히지 않은 굵은 글씨")
  static let explanation = BilingualText(
    """
    In CommonMark `**` doesn't close after punctuation when a letter follows at once, and a \
    Korean particle is a letter. GitHub then shows the asterisks. Close the bold before the \
    bracket or the quote.
    """,
    """
    CommonMark에서는 문장 부호 뒤의 `**`에 글자가 바로 붙으면 굵은 글씨가 닫히지 않아요. 한국어 조사도 글자예요. 그러면 GitHub에 별표가 그대로 \
    보여요. 괄호나 따옴표 앞에서 닫아 주세요.
    """)
  static let example: RuleExample? = .page(
    """
    여기서 **번호(seq)**는 하나 늘어요.

    """,
    mended: """
      여기서 **번호**(seq)는 하나 늘어요.

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var isOpen = false
    for (number, text) in draft.proseLines {
      if text.allSatisfy(\.isWhitespace) { isOpen = false }
      guard text.contains("**") else { continue }
      let characters = maskingCode(Array(text))
      var column = 0
      while column + 1 < characters.count {
        guard characters[column] == "*", characters[column + 1] == "*" else {
          column += 1
          continue
        }
        let before = column > 0 ? characters[column - 1] : " "
        let after = column + 2 < characters.count ? characters[column + 2] : " "
        if isOpen, !canClose(before, after) {
          if before.isMark && !after.isWhitespace {
            diagnostics.append(
              draft.source.diagnostic(
                .brokenBold(before: String(before)),
                at: SourceRange(line: number, columns: (column + 1)..<(column + 3))))
            isOpen = false
          }
        } else if isOpen {
          isOpen = false
        } else {
          isOpen = canClose(after, before)
        }
        column += 2
      }
    }
    return diagnostics
  }

  /// CommonMark's right-flanking rule; with its arguments swapped, the left-flanking one.
  private static func canClose(_ inside: Character, _ outside: Character) -> Bool {
    !inside.isWhitespace && (!inside.isMark || outside.isWhitespace || outside.isMark)
  }

  /// What stands in code is no emphasis; the backticks stay, for they are punctuation.
  private static func maskingCode(_ characters: [Character]) -> [Character] {
    var isCode = false
    return characters.map { character in
      if character == "`" {
        isCode.toggle()
        return character
      }
      return isCode ? "x" : character
    }
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
}

extension Character {
  /// Punctuation or a symbol of ASCII, as CommonMark counts them.
  fileprivate var isMark: Bool {
    isPunctuation || (isASCII && !isLetter && !isNumber && !isWhitespace)
  }
}
