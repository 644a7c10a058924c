/// A fault says which segments it takes (E110).
enum FaultsSayWhich: Rule {
  static let code = "E110"
  static let title = BilingualText("a fault that doesn't say which segments", "어느 세그먼트인지 없는 장애")
  static let explanation = BilingualText(
    """
    A fault takes the next segments that match (`next`, `next 3`), the one of a number (`2nd`), \
    `every` one, or a share of them (`10%`). It counts the segments that enter the path after \
    its line, retransmissions included.
    """,
    """
    장애는 맞는 세그먼트 가운데 다음 것(`next`, `next 3`), 몇 번째 것(`2nd`), 모두(`every`), 또는 일부(`10%`)에 일어나요. 그 줄 \
    뒤에 경로로 들어가는 세그먼트를 재전송까지 세요.
    """)
  static let example: RuleExample? = .script(
    """
    drop client -> server SYN
    client connect
    expect client -> server SYN lost
    """,
    mended: """
      drop next client -> server SYN
      client connect
      expect client -> server SYN lost
      """)
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
