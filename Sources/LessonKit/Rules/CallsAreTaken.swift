import NetworkSimulation
import TCPEngine
import Wording

/// A TCP takes the calls that a lesson makes of it (E201).
enum CallsAreTaken: Rule {
  static let code = "E201"
  static let title = BilingualText("a call that a TCP refuses", "TCP가 거절하는 호출")
  static let explanation = BilingualText(
    """
    An application's call is one of RFC 9293 §3.9.1, and the TCP answers it as §3.10 says: \
    without a connection there is nothing to send on, and who has closed can't send any more. The \
    message gives the state in which it was refused.
    """,
    """
    응용 프로그램의 호출은 RFC 9293 §3.9.1의 것이고, TCP는 §3.10대로 답해요. 연결이 없으면 보낼 수 없고, 닫은 뒤에는 더 보내지 못해요. \
    메시지에 그때의 상태가 나와요.
    """)
  static let example: RuleExample? = .script(
    """
    client send 10
    wait 1s
    """,
    mended: """
      establish
      client send 10
      expect client -> server DATA
      """)
}

extension Mistake {
  /// `call` as the script writes it, as in "send".
  package static func callRefused(
    _ host: HostID, state: ConnectionState, call: String, _ error: UserCallError
  ) -> Mistake {
    let name = host.rawValue
    guard state == .closed, error == .connectionDoesNotExist else {
      return Mistake(
        CallsAreTaken.self,
        BilingualText(
          "\(name) can't \(call) here, in \(state.rawValue): \(error.rawValue)",
          "여기서 \(name) 쪽은 \(state.rawValue) 상태라서 ‘\(call)’ 줄을 실행할 수 없어요. "
            + error.explanation(in: .korean)),
        help: BilingualText(
          "move the line to where the state allows it, or take it out",
          "그 일을 할 수 있는 상태인 곳으로 줄을 옮기거나 빼 주세요"))
    }
    return Mistake(
      CallsAreTaken.self,
      BilingualText(
        "\(name) is CLOSED here, so there is no connection to \(call) on",
        "여기서 \(name) 쪽은 CLOSED 상태라서 ‘\(call)’ 줄을 실행할 연결이 없어요"),
      help: BilingualText(
        "add ‘establish’ to the setup block, or connect first",
        "준비(setup) 블록에 ‘establish’ 줄을 넣거나 먼저 연결해 주세요"))
  }
}
