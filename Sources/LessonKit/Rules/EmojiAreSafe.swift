/// No emoji whose width terminals disagree about (W707): those with a variation selector, a joiner,
/// a skin tone or a keycap, and flags.
enum EmojiAreSafe: Rule {
  static let code = "W707"
  static let title = BilingualText("an emoji of unsafe width", "너비가 불안한 그림 글자")
  static let explanation = BilingualText(
    """
    Terminals disagree about how many columns an emoji takes that is made of several characters: \
    with a variation selector, a joiner, a skin tone, a keycap, and flags. The rest of the line \
    would move. Emoji of one character are two columns wide everywhere.
    """,
    """
    여러 문자로 된 그림 글자는 터미널마다 차지하는 칸 수가 달라요. 변형 선택자, 결합자, 피부색, 키캡이 있는 것과 국기가 그래요. 그러면 줄의 나머지가 밀려요. \
    문자 하나로 된 그림 글자는 어디서나 2칸이에요.
    """)
  static let example: RuleExample? = .page(
    """
    A segment ❤️ arrives.

    """,
    mended: """
      A segment 📦 arrives.

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    draft.source.lines.enumerated().compactMap { index, line in
      guard line.unicodeScalars.contains(where: isSuspect), !SourceFile.isTooLong(line) else {
        return nil
      }
      let unsafe = line.enumerated().filter { isUnsafe($0.element) }
      return unsafe.first.map { column, character in
        draft.source.diagnostic(
          .unsafeEmoji(written: String(character), others: unsafe.count - 1),
          at: SourceRange(line: index + 1, columns: (column + 1)..<(column + 2)))
      }
    }
  }

  /// Whether a scalar is one of those without which no character is unsafe.
  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200d, 0x20e3, 0xfe0f, 0x1f1e6...0x1f1ff, 0x1f3fb...0x1f3ff: true
    default: false
    }
  }

  private static func isUnsafe(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    if scalars.count == 1 { return scalars.first.map(isFlagLetter) ?? false }
    return scalars.contains { scalar in
      scalar.value == 0xfe0f || scalar.value == 0x20e3 || isFlagLetter(scalar)
        || (0x1f3fb...0x1f3ff).contains(scalar.value)
        // A joiner has its use in letters too; between emoji it is unsafe.
        || (scalar.value == 0x200d && scalars.contains { $0.properties.isEmojiPresentation })
    }
  }

  private static func isFlagLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x1f1e6...0x1f1ff).contains(scalar.value)
  }
}

extension Mistake {
  /// An emoji whose width terminals disagree about, the first of its line before so many others.
  static func unsafeEmoji(written: String, others: Int = 0) -> Mistake {
    Mistake(
      EmojiAreSafe.self,
      BilingualText(
        "‘\(written)’ may take 1 or 2 columns depending on the terminal"
          + (others > 0 ? ", and so may \(others) more in this line" : ""),
        "‘\(written)’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요"
          + (others > 0 ? ". 이 줄에 \(others)개 더 있어요" : "")),
      help: BilingualText("safe: ❔ 👍 ✋ 📦 💥", "안전한 것: ❔ 👍 ✋ 📦 💥"))
  }
}
