// Required reading: RFC 9293 §3.1 (header format), §3.3.1 (segment variables SEG.SEQ … SEG.UP).

/// One TCP segment as two engines exchange it: header fields, options and text. `SegmentCodec`
/// alone knows its octets.
public struct Segment: Equatable, Sendable {
  /// Source port.
  public var sourcePort: UInt16
  /// Destination port.
  public var destinationPort: UInt16
  /// SEG.SEQ: the number of the first octet of text, or of the SYN where there is one.
  public var seq: SequenceNumber
  /// SEG.ACK: the next number that the sender expects; meaningful if `control` has ACK.
  public var ack: SequenceNumber
  /// The control bits.
  public var control: ControlBits
  /// SEG.WND as on the wire, in octets (no window scaling).
  public var window: UInt16
  /// SEG.UP: octets from `seq` to the octet after urgent data; meaningful with URG.
  public var urgentPointer: UInt16
  /// Options in the order of the wire.
  public var options: OptionList
  /// The segment's data.
  public var text: SegmentText

  /// A segment with these fields; whatever isn't named is zero or empty.
  public init(
    sourcePort: UInt16 = 0,
    destinationPort: UInt16 = 0,
    seq: SequenceNumber,
    ack: SequenceNumber = SequenceNumber(0),
    control: ControlBits,
    window: UInt16 = 0,
    urgentPointer: UInt16 = 0,
    options: OptionList = [],
    text: SegmentText = .empty
  ) {
    self.sourcePort = sourcePort
    self.destinationPort = destinationPort
    self.seq = seq
    self.ack = ack
    self.control = control
    self.window = window
    self.urgentPointer = urgentPointer
    self.options = options
    self.text = text
  }

  /// SEG.LEN: the sequence numbers that the segment occupies, SYN and FIN counted
  /// (RFC 9293 §3.3.1).
  public var length: Int {
    text.count + (control.contains(.syn) ? 1 : 0) + (control.contains(.fin) ? 1 : 0)
  }
}
