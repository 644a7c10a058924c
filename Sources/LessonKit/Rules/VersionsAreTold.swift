/// A file with scripts says for which version of the format they are written (N806).
enum VersionsAreTold: LessonRule {
  static let code = "N806"

  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    guard draft.hasScripts, draft.isMetadataWhole, draft.metadata.formatVersion == nil else {
      return []
    }
    return [draft.source.diagnostic(.versionUntold, at: draft.source.textRange(ofLine: 1))]
  }
}

extension Mistake {
  /// No format version: the file is read as version 1.
  static let versionUntold = Mistake(
    VersionsAreTold.self,
    BilingualText(
      "no format version is given, so this is read as version 1",
      "형식 버전이 적혀 있지 않아서 버전 1로 읽었어요"),
    help: BilingualText(
      "say it in the front matter: ‘tcptutor: 1’", "머리말(front matter)에 적어 주세요: ‘tcptutor: 1’"))
}
