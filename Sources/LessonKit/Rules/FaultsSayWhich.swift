/// A fault says which segments it takes (E110).
enum FaultsSayWhich: Rule {
  static let code = "E110"
}

extension Mistake {
  /// A fault that doesn't say which segments.
  static func whichSegments(verb: String) -> Mistake {
    Mistake(
      FaultsSayWhich.self,
      BilingualText("\(verb) which one?", "‘\(verb)’ 줄에 어느 세그먼트인지가 없어요"),
      help: BilingualText(
        "‘\(verb) next …’, ‘\(verb) 2nd …’, ‘\(verb) every …’ or ‘\(verb) 10% …’",
        "‘\(verb) next …’, ‘\(verb) 2nd …’, ‘\(verb) every …’, ‘\(verb) 10% …’ 가운데 하나로 써요"))
  }
}
