import TCPEngine

/// An ICMP message as a script writes it: `icmp unreachable frag_needed mtu 1200 [1:1461(1460)]`.
struct ScriptMessage: Equatable, Sendable {
  /// What it says.
  var report: ControlMessage.Report
  /// The next hop's MTU, octets; 0 where none is written.
  var mtu: UInt16 = 0
  /// The quoted sequence number, as the script counts the kernel's; 0, that of its SYN, where none
  /// is written.
  var seq: UInt32 = 0
  /// The quoted length.
  var length = 0

  /// The message in the script's notation.
  var text: String {
    let row = Self.words.first { $0.report == report }
    var words = ["icmp", row?.type ?? ""] + (row?.codes.first.map { [$0] } ?? [])
    if mtu > 0 { words.append("mtu \(mtu)") }
    words.append("[\(seq):\(seq &+ UInt32(length))(\(length))]")
    return words.joined(separator: " ")
  }

  /// What a type and a code say; nil if either isn't known. Some codes have several names.
  static func report(type: String, code: String?) -> ControlMessage.Report? {
    words.first { row in
      row.type == type && (code.map(row.codes.contains) ?? (type != "unreachable"))
    }?.report
  }

  /// Whether a word is a type.
  static func isType(_ word: String) -> Bool { words.contains { $0.type == word } }

  private static let words: [(type: String, codes: [String], report: ControlMessage.Report)] = [
    ("unreachable", ["net_unreachable", "net_unreach"], .netUnreachable),
    ("unreachable", ["host_unreachable", "host_unreach"], .hostUnreachable),
    (
      "unreachable", ["protocol_unreachable", "proto_unreachable", "prot_unreachable"],
      .protocolUnreachable
    ),
    ("unreachable", ["port_unreachable", "port_unreach"], .portUnreachable),
    ("unreachable", ["frag_needed"], .fragmentationNeeded),
    ("unreachable", ["source_route_failed", "sr_failed"], .sourceRouteFailed),
    ("unreachable", ["net_unknown"], .netUnknown),
    ("unreachable", ["host_unknown"], .hostUnknown),
    ("unreachable", ["source_host_isolated", "host_isolated"], .hostIsolated),
    ("unreachable", ["net_prohibited", "net_ano"], .netProhibited),
    ("unreachable", ["host_prohibited", "host_ano"], .hostProhibited),
    (
      "unreachable", ["net_unreachable_for_tos", "net_unreachable_tos", "net_unr_tos"],
      .netUnreachableForService
    ),
    (
      "unreachable", ["host_unreachable_for_tos", "host_unreachable_tos", "host_unr_tos"],
      .hostUnreachableForService
    ),
    (
      "unreachable", ["packet_filtered", "pkt_filtered", "admin_prohibited", "comm_prohibited"],
      .prohibited
    ),
    ("unreachable", ["precedence_violation", "prec_violation"], .precedenceViolated),
    ("unreachable", ["precedence_cutoff", "prec_cutoff"], .precedenceTooLow),
    ("source_quench", [], .sourceQuench),
    ("time_exceeded", ["ttl_exceeded", "time_to_live_exceeded", "exc_ttl"], .timeExceeded),
    (
      "time_exceeded",
      ["fragment_reassembly_time_exceeded", "reassembly_time_exceeded", "exc_fragtime"],
      .reassemblyTimeExceeded
    ),
    ("parameter_problem", [], .parameterProblem),
  ]
}
