/// A lesson is written for a minor version of the format that this program knows (N808).
enum FormatsAreNoNewer: Rule {
  static let code = "N808"
  static let title = BilingualText("a newer minor version of the format", "더 새로운 형식")
  static let explanation = BilingualText(
    """
    Within a major version words are only ever added, so a lesson for `1.3` plays here, without the \
    lines that this program doesn't know: its steps wear a badge then. In `check` such lines are \
    errors.
    """,
    """
    주 버전이 같으면 낱말이 늘기만 해요. 그래서 `1.3` 강의도 여기서 볼 수 있어요. 이 프로그램이 모르는 줄은 \
    건너뛰고 그 단계에 표시를 달아요. `check` 명령에서는 그런 줄이 오류예요.
    """)
  static let example: RuleExample? = .file(
    """
    ---
    tcptutor: 1.3
    ---
    # A lesson

    """,
    mended: """
      ---
      tcptutor: 1
      ---
      # A lesson

      """)

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    guard draft.metadata.majorVersion == 1, let version = draft.metadata.formatVersion,
      !["1", "1.0"].contains(version)
    else { return [] }
    let key = draft.source.lines.prefix(draft.frontMatterLines).firstIndex {
      $0.hasPrefix("tcptutor:")
    }
    let range = draft.source.range(of: version, inLine: (key ?? 0) + 1)
    return [draft.source.diagnostic(.newerMinor(version: version), at: range)]
  }
}

extension Mistake {
  /// Made for a newer minor version.
  static func newerMinor(version: String) -> Mistake {
    Mistake(
      FormatsAreNoNewer.self,
      BilingualText(
        "made for format \(version); this program knows 1.0",
        "형식 \(version)에 맞춘 강의예요. 이 프로그램은 1.0을 알아요"),
      help: BilingualText(
        "lines that it doesn't know are left out when the lesson is played",
        "이 프로그램이 모르는 줄은 강의를 볼 때 건너뛰어요"))
  }
}
