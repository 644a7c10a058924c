import TCPEngine

/// The fields of `struct tcp_info` that the engine can tell, by Linux's names. Of FreeBSD's, states
/// have other numbers, and windows are in octets.
enum TCPInfoField: String, CaseIterable, Sendable {
  case state = "tcpi_state"
  case phase = "tcpi_ca_state"
  case timeouts = "tcpi_retransmits"
  case probes = "tcpi_probes"
  case backoff = "tcpi_backoff"
  case options = "tcpi_options"
  case sendShift = "tcpi_snd_wscale"
  case receiveShift = "tcpi_rcv_wscale"
  case timeout = "tcpi_rto"
  case sendingMSS = "tcpi_snd_mss"
  case receivingMSS = "tcpi_rcv_mss"
  case unacknowledged = "tcpi_unacked"
  case sacked = "tcpi_sacked"
  case lost = "tcpi_lost"
  case retransmitted = "tcpi_retrans"
  case lastTextSent = "tcpi_last_data_sent"
  case lastTextReceived = "tcpi_last_data_recv"
  case roundTrip = "tcpi_rtt"
  case roundTripVariation = "tcpi_rttvar"
  case pathMTU = "tcpi_pmtu"
  case threshold = "tcpi_snd_ssthresh"
  case congestionWindow = "tcpi_snd_cwnd"
  case advertisedMSS = "tcpi_advmss"
  case reordering = "tcpi_reordering"
  case retransmissions = "tcpi_total_retrans"
  case octetsAcknowledged = "tcpi_bytes_acked"
  case octetsReceived = "tcpi_bytes_received"
  case segmentsSent = "tcpi_segs_out"
  case segmentsReceived = "tcpi_segs_in"
  case textSegmentsSent = "tcpi_data_segs_out"
  case textSegmentsReceived = "tcpi_data_segs_in"
  case segmentsDelivered = "tcpi_delivered"
  case segmentsDeliveredWithMark = "tcpi_delivered_ce"
  case textSegmentsBehindGap = "tcpi_rcv_ooopack"
  case timeoutsInAll = "tcpi_total_rto"
  /// These two have no meaning any more.
  case forwardACK = "tcpi_fackets"
  case lastACKSent = "tcpi_last_ack_sent"
  case octetsSent = "tcpi_bytes_sent"
  case octetsSentAgain = "tcpi_bytes_retrans"
  case duplicatesReported = "tcpi_dsack_dups"
  case lastACKReceived = "tcpi_last_ack_recv"
  case octetsNotSent = "tcpi_notsent_bytes"
  case leastRoundTrip = "tcpi_min_rtt"
  case busyTime = "tcpi_busy_time"
  case windowLimited = "tcpi_rwnd_limited"
  case sendWindow = "tcpi_snd_wnd"

  /// The value: congestion windows in segments (FreeBSD: octets); `rto`, `rtt`, `rttvar`,
  /// `min_rtt`, `busy_time` and `rwnd_limited` in microseconds; `last_data_…` in milliseconds;
  /// states by the system's numbers.
  func value(
    of conversation: Conversation, family: SystemSettings.Family, now: Instant
  ) -> Int {
    let variables = conversation.connection.variables
    let report = conversation.connection.transmissionReport
    let unit = family == .freebsd ? 1 : report.segmentSize
    switch self {
    case .state: return Self.number(of: conversation.connection.state, family)
    case .phase: return report.phase.rawValue
    case .timeouts: return report.timeouts
    case .backoff: return report.doublings
    case .probes: return report.probes
    case .options: return Self.bits(of: report, hasSeenMark: conversation.hasSeenMark)
    case .sendShift: return Int(report.windowShifts?.send ?? 0)
    case .receiveShift: return Int(report.windowShifts?.receive ?? 0)
    case .timeout: return Int(variables.rto.count)
    case .sendingMSS: return report.segmentSize
    case .receivingMSS: return max(Self.leastReceivingMSS, conversation.largestText)
    case .unacknowledged: return report.outstanding
    case .sacked: return report.sacked
    case .lost: return report.lost
    case .retransmitted: return report.retransmitted
    case .lastTextSent: return Self.milliseconds(since: conversation.textSent, now)
    case .lastTextReceived: return Self.milliseconds(since: conversation.textArrived, now)
    case .roundTrip: return Int(variables.srtt.count)
    case .roundTripVariation: return Int(report.roundTripVariation.count)
    case .pathMTU: return conversation.connection.pathMTU
    case .threshold:
      return variables.ssthresh == .max ? Self.infiniteThreshold : Int(variables.ssthresh) / unit
    case .congestionWindow: return Int(variables.cwnd) / unit
    case .advertisedMSS:
      let size = conversation.connection.settings.maximumSegmentSize
      return size - (family == .linux && report.hasTimestamps ? 12 : 0)
    case .reordering: return report.reordering
    case .retransmissions: return conversation.retransmissions
    case .octetsAcknowledged: return Int(variables.octetsAcknowledged)
    case .octetsReceived: return Int(variables.octetsReceived)
    case .segmentsSent: return conversation.segmentsSent
    case .segmentsReceived: return conversation.segmentsArrived
    case .textSegmentsSent: return conversation.textSegmentsSent
    case .textSegmentsReceived: return conversation.textSegmentsArrived
    case .segmentsDelivered: return conversation.segmentsDelivered
    case .segmentsDeliveredWithMark: return conversation.deliveredWithMark
    case .textSegmentsBehindGap: return conversation.textSegmentsBehindGap
    case .timeoutsInAll: return conversation.timeouts
    case .forwardACK, .lastACKSent: return 0
    case .octetsSent: return conversation.octetsSent
    case .octetsSentAgain: return conversation.octetsSentAgain
    case .duplicatesReported: return conversation.duplicatesReported
    case .lastACKReceived: return Self.milliseconds(since: conversation.ackArrived, now)
    case .octetsNotSent: return conversation.unsentOctets
    case .leastRoundTrip: return Int((report.leastRoundTrip ?? variables.srtt).count)
    case .busyTime: return Int(conversation.busy.reading(at: now).count)
    case .windowLimited: return Int(conversation.windowLimited.reading(at: now).count)
    case .sendWindow: return Int(variables.sndWnd)
    }
  }

  /// What Linux says while ssthresh is arbitrarily high.
  private static let infiniteThreshold = 0x7fff_ffff
  /// What a peer's segments are taken to hold until larger ones come.
  private static let leastReceivingMSS = 536

  private static func milliseconds(since instant: Instant?, _ now: Instant) -> Int {
    Int((now - (instant ?? .zero)).count / 1_000)
  }

  private static func bits(of report: TransmissionReport, hasSeenMark: Bool) -> Int {
    let options = [
      report.hasTimestamps, report.hasSelectiveAcknowledgment, report.windowShifts != nil,
      report.hasCongestionNotification, report.hasCongestionNotification && hasSeenMark,
    ]
    return options.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
  }

  private static func number(
    of state: ConnectionState, _ family: SystemSettings.Family
  ) -> Int {
    // A socket in Linux has no TIME-WAIT: its connection is left to the kernel.
    let state = family == .linux && state == .timeWait ? .closed : state
    let row = states.first { $0.state == state }
    return (family == .freebsd ? row?.freebsd : row?.linux) ?? 0
  }

  /// The states' numbers, as in Linux's `tcp_states.h` and FreeBSD's `tcp_fsm.h`.
  private static let states:
    [(linuxName: String, freebsdName: String, state: ConnectionState, linux: Int, freebsd: Int)] = [
      ("TCP_ESTABLISHED", "TCPS_ESTABLISHED", .established, 1, 4),
      ("TCP_SYN_SENT", "TCPS_SYN_SENT", .synSent, 2, 2),
      ("TCP_SYN_RECV", "TCPS_SYN_RECEIVED", .synReceived, 3, 3),
      ("TCP_FIN_WAIT1", "TCPS_FIN_WAIT_1", .finWait1, 4, 6),
      ("TCP_FIN_WAIT2", "TCPS_FIN_WAIT_2", .finWait2, 5, 9),
      ("TCP_TIME_WAIT", "TCPS_TIME_WAIT", .timeWait, 6, 10),
      ("TCP_CLOSE", "TCPS_CLOSED", .closed, 7, 0),
      ("TCP_CLOSE_WAIT", "TCPS_CLOSE_WAIT", .closeWait, 8, 5),
      ("TCP_LAST_ACK", "TCPS_LAST_ACK", .lastAck, 9, 8),
      ("TCP_LISTEN", "TCPS_LISTEN", .listen, 10, 1),
      ("TCP_CLOSING", "TCPS_CLOSING", .closing, 11, 7),
    ]

  /// The names of numbers that assertions may use.
  static func constant(_ name: String) -> Int? {
    if let row = states.first(where: { $0.linuxName == name }) { return row.linux }
    if let row = states.first(where: { $0.freebsdName == name }) { return row.freebsd }
    return others[name]
  }

  private static let others = [
    "TCP_CA_Open": 0, "TCP_CA_Disorder": 1, "TCP_CA_CWR": 2, "TCP_CA_Recovery": 3,
    "TCP_CA_Loss": 4, "TCPI_OPT_TIMESTAMPS": 1, "TCPI_OPT_SACK": 2, "TCPI_OPT_WSCALE": 4,
    "TCPI_OPT_ECN": 8, "TCPI_OPT_ECN_SEEN": 16, "True": 1, "False": 0,
  ]
}
