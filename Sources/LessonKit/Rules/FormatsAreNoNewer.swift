/// A lesson is written for a minor version of the format that this program knows (N808).
enum FormatsAreNoNewer: LessonRule {
  static let code = "N808"

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
