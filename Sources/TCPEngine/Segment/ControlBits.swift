// Required reading: RFC 9293 §3.1 (header format, control bits).

/// The eight control bits of a segment, in the order of the wire (RFC 9293 §3.1).
public struct ControlBits: OptionSet, Hashable, Sendable {
  /// The octet on the wire: CWR is its highest bit, FIN its lowest.
  public let rawValue: UInt8

  /// The bits of one octet.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Congestion window reduced (RFC 3168).
  public static var cwr: ControlBits { ControlBits(rawValue: 1 << 7) }
  /// ECN echo (RFC 3168).
  public static var ece: ControlBits { ControlBits(rawValue: 1 << 6) }
  /// The urgent pointer field is significant (RFC 9293 §3.8.5).
  public static var urg: ControlBits { ControlBits(rawValue: 1 << 5) }
  /// The acknowledgment field is significant.
  public static var ack: ControlBits { ControlBits(rawValue: 1 << 4) }
  /// Push function (RFC 9293 §3.9.1.2).
  public static var psh: ControlBits { ControlBits(rawValue: 1 << 3) }
  /// Reset the connection.
  public static var rst: ControlBits { ControlBits(rawValue: 1 << 2) }
  /// Synchronize sequence numbers.
  public static var syn: ControlBits { ControlBits(rawValue: 1 << 1) }
  /// No more data from sender.
  public static var fin: ControlBits { ControlBits(rawValue: 1 << 0) }

  /// The names of the bits that are set, the lowest first, but SYN before FIN: `["SYN", "ACK"]`
  /// reads SYN first because people say "SYN-ACK".
  public var names: [String] {
    let spoken: [(ControlBits, String)] = [
      (.syn, "SYN"), (.fin, "FIN"), (.rst, "RST"), (.psh, "PSH"), (.ack, "ACK"), (.urg, "URG"),
      (.ece, "ECE"), (.cwr, "CWR"),
    ]
    return spoken.filter { contains($0.0) }.map(\.1)
  }
}
