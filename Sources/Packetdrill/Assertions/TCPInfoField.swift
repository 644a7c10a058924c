import TCPEngine

/// The fields of Linux's `struct tcp_info` that the engine can tell.
enum TCPInfoField: String, CaseIterable, Sendable {
  case state = "tcpi_state"
  case congestionWindow = "tcpi_snd_cwnd"
  case threshold = "tcpi_snd_ssthresh"
  case unacknowledged = "tcpi_unacked"
  case sendingMSS = "tcpi_snd_mss"
  case advertisedMSS = "tcpi_advmss"
  case timeout = "tcpi_rto"
  case roundTrip = "tcpi_rtt"
  case lastTextReceived = "tcpi_last_data_recv"
  case octetsAcknowledged = "tcpi_bytes_acked"
  case octetsReceived = "tcpi_bytes_received"

  /// The value: windows and thresholds in segments, `tcpi_rto` and `tcpi_rtt` in microseconds,
  /// `tcpi_last_data_recv` in milliseconds, states by Linux's numbers.
  func value(of conversation: Conversation, now: Instant) -> Int {
    let variables = conversation.connection.variables
    let mss = max(1, conversation.peerMSS)
    switch self {
    case .state: return Self.number(of: conversation.connection.state)
    case .congestionWindow: return Int(variables.cwnd) / mss
    case .threshold:
      return variables.ssthresh == .max ? Self.infiniteThreshold : Int(variables.ssthresh) / mss
    case .unacknowledged: return conversation.unacknowledgedSegments
    case .sendingMSS: return mss
    case .advertisedMSS: return conversation.connection.settings.maximumSegmentSize
    case .timeout: return Int(variables.rto.count)
    case .roundTrip: return Int(variables.srtt.count)
    case .lastTextReceived:
      return Int((now - (conversation.textArrived ?? .zero)).count / 1_000)
    case .octetsAcknowledged: return Int(variables.octetsAcknowledged)
    case .octetsReceived: return Int(variables.octetsReceived)
    }
  }

  /// What Linux says while ssthresh is arbitrarily high.
  private static let infiniteThreshold = 0x7fff_ffff

  private static func number(of state: ConnectionState) -> Int {
    names.first { $0.state == state }?.number ?? 0
  }

  /// The states' names and numbers, as in Linux's `tcp_states.h`.
  static let names: [(name: String, state: ConnectionState, number: Int)] = [
    ("TCP_ESTABLISHED", .established, 1), ("TCP_SYN_SENT", .synSent, 2),
    ("TCP_SYN_RECV", .synReceived, 3), ("TCP_FIN_WAIT1", .finWait1, 4),
    ("TCP_FIN_WAIT2", .finWait2, 5), ("TCP_TIME_WAIT", .timeWait, 6),
    ("TCP_CLOSE", .closed, 7), ("TCP_CLOSE_WAIT", .closeWait, 8), ("TCP_LAST_ACK", .lastAck, 9),
    ("TCP_LISTEN", .listen, 10), ("TCP_CLOSING", .closing, 11),
  ]
}
