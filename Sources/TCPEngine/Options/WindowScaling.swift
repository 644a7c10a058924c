// Required reading: RFC 7323 §2 (window scale option).

/// What the two SYNs have agreed on about window fields.
struct WindowScaling: Equatable, Sendable {
  /// RFC 7323 §2.3: the greatest shift; a greater one in an option counts as this.
  static let greatestShift = 14

  /// Whether both SYNs carried the option.
  private(set) var isOn = false
  /// Snd.Wind.Shift: to the left, for windows that arrive.
  private(set) var send = 0
  /// Rcv.Wind.Shift: to the right, for windows that we offer.
  private(set) var receive = 0
  /// SEG.WND of the segment in hand, in octets.
  var arriving = 0

  /// The greatest window that can be offered, octets.
  var greatestWindow: Int { Int(UInt16.max) &<< receive }

  /// Both SYNs are known: scaling is on only if both carried the option (RFC 7323 §2.2).
  mutating func negotiate(ours: Int?, theirs: UInt8?) {
    guard let ours = Self.offered(ours), let theirs else { return }
    isOn = true
    send = min(Int(theirs), Self.greatestShift)
    receive = ours
  }

  /// The shift to offer; nil offers none.
  static func offered(_ setting: Int?) -> Int? {
    setting.map { min(max(0, $0), greatestShift) }
  }

  /// The window that a segment offers, octets: on a SYN it is never scaled (RFC 7323 §2.2).
  @inline(__always)
  func octets(of segment: Segment) -> Int {
    Int(segment.window) &<< (segment.control.contains(.syn) ? 0 : send)
  }
}
