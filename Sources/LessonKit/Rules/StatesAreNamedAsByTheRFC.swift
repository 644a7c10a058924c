/// States are named as by RFC 9293 (E106).
enum StatesAreNamedAsByTheRFC: Rule {
  static let code = "E106"
}

extension Mistake {
  /// `rfcName` is RFC 9293's name of the state that is meant, if that can be told.
  static func unknownState(written: String, rfcName: String?) -> Mistake {
    guard let rfcName else {
      return Mistake(
        StatesAreNamedAsByTheRFC.self,
        BilingualText("no state ‘\(written)’", "‘\(written)’ 상태는 없어요"),
        help: BilingualText(
          "RFC 9293's states are: \(Vocabulary.stateNames)",
          "RFC 9293의 상태: \(Vocabulary.stateNames)"))
    }
    return Mistake(
      StatesAreNamedAsByTheRFC.self,
      BilingualText(
        "no state ‘\(written)’; RFC 9293 calls it ‘\(rfcName)’",
        "‘\(written)’ 상태는 없어요. RFC 9293에서는 ‘\(rfcName)’ 상태라고 해요"))
  }
}
