/// Octets of a stream: what a segment carries, or what a user call hands over.
///
/// RFC 9293 calls a segment's data its text. Two representations, one meaning: octets that somebody
/// wrote, and a run of the pattern that `send SIZE` stands for, which costs no memory however long
/// it is. Equality compares the octets, not their representation.
public struct SegmentText: Sendable {
  // One reference and two numbers, not an enum: texts are copied at every turn, and this is copied
  // without looking at what it is.
  /// The octets that somebody wrote, of which this is a part; nil for a run of the pattern.
  private let written: [UInt8]?
  /// Where the text starts: among the octets written, or in the pattern.
  private let start: Int
  /// How many octets.
  public let count: Int

  /// No octets.
  public static var empty: SegmentText { SegmentText(written: nil, start: 0, count: 0) }

  private init(written: [UInt8]?, start: Int, count: Int) {
    self.written = written
    self.start = start
    self.count = count
  }

  /// The octets as written.
  public init(_ octets: [UInt8]) {
    self.init(written: octets, start: 0, count: octets.count)
  }

  /// The text's UTF-8 octets. O(octets).
  public init(utf8 text: String) {
    self.init(Array(text.utf8))
  }

  /// `count` octets of the repeating pattern `a` … `z`, the first being the pattern's octet number
  /// `start`. Traps if either is negative.
  public init(patternFrom start: Int, count: Int) {
    precondition(start >= 0 && count >= 0, "a pattern starts and counts from zero up")
    self.init(written: nil, start: start, count: count)
  }

  /// The number in the pattern of the first octet, if the text is a run of it; else nil.
  public var patternStart: Int? { written == nil ? start : nil }

  /// Whether there are no octets.
  public var isEmpty: Bool { count == 0 }

  /// The octet at `index`, 0 ..< `count`. Traps outside.
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "an octet's index is inside its text")
    return written.map { $0[start + index] } ?? Self.patternOctet(start + index)
  }

  /// The octets in `range`, a half-open range inside 0 ..< `count`. Shares memory. Traps outside.
  public subscript(range: Range<Int>) -> SegmentText {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "a part of a text lies inside it")
    return SegmentText(written: written, start: start + range.lowerBound, count: range.count)
  }

  /// All octets, copied. O(`count`).
  public var octets: [UInt8] {
    written.map { Array($0[start..<(start + count)]) }
      ?? (0..<count).map { Self.patternOctet(start + $0) }
  }

  /// These octets and then `other`'s. Two runs of the pattern that meet stay a run; all else is
  /// copied, O(octets of both).
  public func appending(_ other: SegmentText) -> SegmentText {
    if isEmpty { return other }
    if other.isEmpty { return self }
    if written == nil, other.written == nil, start + count == other.start {
      return SegmentText(written: nil, start: start, count: count + other.count)
    }
    return SegmentText(octets + other.octets)
  }

  private static func patternOctet(_ index: Int) -> UInt8 {
    UInt8(ascii: "a") + UInt8(index % 26)
  }
}

extension SegmentText: Equatable {
  /// Whether both are the same octets. O(`count`) but for two runs of the pattern.
  public static func == (left: SegmentText, right: SegmentText) -> Bool {
    guard left.count == right.count else { return false }
    if left.written == nil, right.written == nil {
      return left.count == 0 || left.start % 26 == right.start % 26
    }
    return left.octets == right.octets
  }
}
