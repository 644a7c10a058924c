/// Why octets are no segment.
public enum SegmentDecodingError: Error, Equatable, Sendable {
  /// Fewer octets than the smallest header, 20.
  case tooShort(octets: Int)
  /// More octets than an IPv4 datagram can carry, 65,515.
  case tooLong(octets: Int)
  /// The checksum over pseudo-header and segment isn't zero (RFC 9293 §3.1, MUST-3).
  case badChecksum
  /// Data Offset, in words, is less than five or points past the end.
  case badDataOffset(words: Int)
  /// The option at this octet of the segment has no length, a length that can't be, or one that
  /// runs past the header.
  case badOption(kind: UInt8, at: Int)
}
