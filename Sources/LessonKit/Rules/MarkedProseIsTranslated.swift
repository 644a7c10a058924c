/// What `sync` put in is translated, and its marks are gone (W610).
enum MarkedProseIsTranslated: FreshnessRule {
  static let code = "W610"
}

extension Mistake {
  /// A mark around prose that isn't translated yet. `lesson` is what `sync` takes.
  static func needsTranslation(step: String?, lesson: String) -> Mistake {
    guard let step else {
      return Mistake(
        MarkedProseIsTranslated.self,
        BilingualText("this still needs its translation", "여기를 아직 옮기지 않았어요"),
        help: BilingualText(
          "translate what stands between the marks, then delete them",
          "표시 사이를 옮긴 다음 표시를 지워 주세요"))
    }
    return Mistake(
      MarkedProseIsTranslated.self,
      BilingualText("#\(step) still needs its translation", "#\(step) 단계를 아직 옮기지 않았어요"),
      help: BilingualText(
        "translate what stands between the marks, then ‘tcptutor sync \(lesson) --done \(step)’",
        "표시 사이를 옮긴 다음 ‘tcptutor sync \(lesson) --done \(step)’ 명령을 실행해 주세요"))
  }
}
