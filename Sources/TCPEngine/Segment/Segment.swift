// Required reading: RFC 9293 §3.1 (header format), §3.3.1 (segment variables SEG.SEQ … SEG.UP).

/// One TCP segment as two engines exchange it: header fields, options and text. `SegmentCodec`
/// alone knows its octets.
public struct Segment: Equatable, Sendable {
  /// The header's fields: plain numbers, which are copied without counting references.
  public var header: Header
  /// The segment's data. Header, options and text take 65,515 octets at most where `SegmentCodec`
  /// is to encode them.
  public var text: SegmentText

  /// The fields of a header (RFC 9293 §3.1).
  public struct Header: Equatable, Sendable, BitwiseCopyable {
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
    /// SEG.WND as on the wire: octets, shifted to the right by the sender's Rcv.Wind.Shift where
    /// windows are scaled, but never on a SYN (RFC 7323 §2.3).
    public var window: UInt16
    /// SEG.UP: octets from `seq` to the octet after urgent data; meaningful with URG (RFC 9293
    /// §3.1).
    public var urgentPointer: UInt16
    /// Options in the order of the wire, 40 octets at most.
    public var options: OptionList

    /// A header with these fields; whatever isn't named is zero or empty.
    public init(
      sourcePort: UInt16 = 0,
      destinationPort: UInt16 = 0,
      seq: SequenceNumber,
      ack: SequenceNumber = SequenceNumber(0),
      control: ControlBits,
      window: UInt16 = 0,
      urgentPointer: UInt16 = 0,
      options: OptionList = OptionList()
    ) {
      self.sourcePort = sourcePort
      self.destinationPort = destinationPort
      self.seq = seq
      self.ack = ack
      self.control = control
      self.window = window
      self.urgentPointer = urgentPointer
      self.options = options
    }
  }

  /// A segment with these fields; whatever isn't named is zero or empty.
  public init(
    sourcePort: UInt16 = 0,
    destinationPort: UInt16 = 0,
    seq: SequenceNumber,
    ack: SequenceNumber = SequenceNumber(0),
    control: ControlBits,
    window: UInt16 = 0,
    urgentPointer: UInt16 = 0,
    options: OptionList = OptionList(),
    text: SegmentText = .empty
  ) {
    header = Header(
      sourcePort: sourcePort, destinationPort: destinationPort, seq: seq, ack: ack,
      control: control, window: window, urgentPointer: urgentPointer, options: options)
    self.text = text
  }

  /// A segment with that header and text.
  @inline(__always)
  public init(header: Header, text: SegmentText) {
    self.header = header
    self.text = text
  }

  /// SEG.LEN: the sequence numbers that the segment occupies, SYN and FIN counted
  /// (RFC 9293 §3.3.1).
  public var length: Int {
    text.count + (control.contains(.syn) ? 1 : 0) + (control.contains(.fin) ? 1 : 0)
  }
}

/// The header's fields as the segment's.
extension Segment {
  /// Source port.
  @inlinable public var sourcePort: UInt16 {
    get { header.sourcePort }
    set { header.sourcePort = newValue }
  }

  /// Destination port.
  @inlinable public var destinationPort: UInt16 {
    get { header.destinationPort }
    set { header.destinationPort = newValue }
  }

  /// SEG.SEQ: the number of the first octet of text, or of the SYN where there is one.
  @inlinable public var seq: SequenceNumber {
    get { header.seq }
    set { header.seq = newValue }
  }

  /// SEG.ACK: the next number that the sender expects; meaningful if `control` has ACK.
  @inlinable public var ack: SequenceNumber {
    get { header.ack }
    set { header.ack = newValue }
  }

  /// The control bits.
  @inlinable public var control: ControlBits {
    get { header.control }
    set { header.control = newValue }
  }

  /// SEG.WND as on the wire: octets, shifted to the right by the sender's Rcv.Wind.Shift where
  /// windows are scaled, but never on a SYN (RFC 7323 §2.3).
  @inlinable public var window: UInt16 {
    get { header.window }
    set { header.window = newValue }
  }

  /// SEG.UP: octets from `seq` to the octet after urgent data; meaningful with URG (RFC 9293 §3.1).
  @inlinable public var urgentPointer: UInt16 {
    get { header.urgentPointer }
    set { header.urgentPointer = newValue }
  }

  /// Options in the order of the wire, 40 octets at most.
  @inlinable public var options: OptionList {
    get { header.options }
    set { header.options = newValue }
  }
}
