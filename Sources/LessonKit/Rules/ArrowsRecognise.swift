/// An arrow recognises a segment; it draws none (E103).
enum ArrowsRecognise: Rule {
  static let code = "E103"
  static let title = BilingualText("an arrow drawn by hand", "손으로 그린 화살표")
  static let explanation = BilingualText(
    """
    A script only stimulates; the engine decides what is sent. So an arrow never draws a \
    segment. After `expect`, `drop`, `claim` and the like it recognises one. `inject` alone \
    makes a segment that no engine sent, and it is shown as forged.
    """,
    """
    스크립트는 자극만 주고, 무엇을 보낼지는 엔진이 정해요. 그래서 화살표로 세그먼트를 그릴 수 없어요. `expect`, `drop`, `claim` 같은 낱말 뒤에서 \
    화살표는 세그먼트를 알아보는 데 써요. 엔진이 보내지 않은 세그먼트는 `inject`로만 만들고, 위조로 표시돼요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    client -> server SYN
    wait 1s
    """,
    mended: """
      client connect
      expect client -> server SYN
      wait 1s
      """)
}

extension Mistake {
  /// A segment drawn as if it were a statement.
  static func arrowAsStatement(written: String) -> Mistake {
    Mistake(
      ArrowsRecognise.self,
      BilingualText(
        "arrows are not drawn by hand: the engine decides what is sent",
        "화살표는 손으로 그리지 않아요. 무엇을 보낼지는 엔진이 정해요"),
      help: BilingualText(
        "to wait for this segment write ‘expect \(written)’; to forge it, ‘inject \(written)’",
        "이 세그먼트를 기다리려면 ‘expect \(written)’, 위조하려면 ‘inject \(written)’"))
  }
}
