import NetworkSimulation
import TCPEngine
import Wording

/// A TCP takes the calls that a lesson makes of it (E201).
enum CallsAreTaken: Rule {
  static let code = "E201"
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
            + error.explanation(in: .korean)))
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
