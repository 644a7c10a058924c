/// Something is going to happen when a lesson waits for an event (E304).
enum WaitsHaveSomethingComing: Rule {
  static let code = "E304"
  static let title = BilingualText("waiting for nothing", "오지 않을 것을 기다림")
  static let explanation = BilingualText(
    """
    No segment is in flight and no timer runs, so nothing will ever happen by itself: both TCPs \
    wait for their applications. Most likely the line that makes one of them act is missing.
    """,
    """
    날아가는 세그먼트도 없고 도는 타이머도 없어서 저절로 일어날 일이 없어요. 두 TCP 모두 응용 프로그램을 기다려요. 아마 한쪽을 움직이게 할 줄이 빠졌을 거예요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    expect client -> server DATA
    """,
    mended: """
      establish
      client send 10
      expect client -> server DATA
      """)
}

extension Mistake {
  /// No segment in flight and no timer running.
  package static let nothingWillHappen = Mistake(
    WaitsHaveSomethingComing.self,
    BilingualText(
      "nothing is going to happen: no segment in flight and no timer running",
      "앞으로 일어날 일이 없어요. 날아가는 세그먼트도, 도는 타이머도 없어요"),
    help: BilingualText("did you forget ‘client send’?", "‘client send’ 줄을 빠뜨리지 않았나요?"))
}
