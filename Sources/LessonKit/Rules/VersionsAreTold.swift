/// A file with scripts says for which version of the format they are written (N806).
enum VersionsAreTold: LessonRule {
  static func check(_ draft: LessonDraft) -> [Diagnostic] {
    guard draft.hasScripts, draft.isMetadataWhole, draft.metadata.formatVersion == nil else {
      return []
    }
    return [draft.source.diagnostic(.versionUntold, at: draft.source.textRange(ofLine: 1))]
  }
}
