/// Why octets are no segment (RFC 9293 §3.1).
public enum SegmentDecodingError: Error, Equatable, Sendable {
  /// Fewer octets than the smallest header, 20.
  case tooShort(octets: Int)
  /// More octets than an IPv4 datagram can carry, 65,515.
  case tooLong(octets: Int)
  /// The checksum over pseudo-header and segment isn't zero (RFC 9293 §3.1, MUST-3).
  case badChecksum
  /// Data Offset, in words of four octets, 0 … 15, is less than five or points past the end.
  case badDataOffset(words: Int)
  /// The option at this octet of the segment, counted from 0, has no length, a length that can't
  /// be, or one that runs past the header (RFC 9293 §3.1, MUST-7).
  case badOption(kind: UInt8, at: Int)
}
