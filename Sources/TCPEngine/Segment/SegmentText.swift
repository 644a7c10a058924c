/// Octets of a stream: what a segment carries, or what a user call hands over.
///
/// RFC 9293 calls a segment's data its text. Two representations, one meaning: octets that somebody
/// wrote, and a run of the pattern that `send SIZE` stands for, which costs no memory however long
/// it is. Equality compares the octets, not their representation.
public struct SegmentText: Sendable {
  enum Storage: Sendable {
    case pattern(start: Int, count: Int)
    case octets(ArraySlice<UInt8>)
  }

  let storage: Storage

  /// No octets.
  public static let empty = SegmentText(storage: .pattern(start: 0, count: 0))

  init(storage: Storage) {
    self.storage = storage
  }

  /// The octets as written.
  public init(_ octets: [UInt8]) {
    storage = .octets(octets[...])
  }

  /// The text's UTF-8 octets.
  public init(utf8 text: String) {
    self.init(Array(text.utf8))
  }

  /// `count` octets of the repeating pattern `a` … `z`, the first being the pattern's octet number
  /// `start`. Traps if either is negative.
  public init(patternFrom start: Int, count: Int) {
    precondition(start >= 0 && count >= 0, "a pattern starts and counts from zero up")
    storage = .pattern(start: start, count: count)
  }

  /// How many octets.
  public var count: Int {
    switch storage {
    case .pattern(_, let count): count
    case .octets(let slice): slice.count
    }
  }

  /// Whether there are no octets.
  public var isEmpty: Bool { count == 0 }

  /// The octet at `index`, 0 ..< `count`. Traps outside.
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "an octet's index is inside its text")
    switch storage {
    case .pattern(let start, _): return Self.patternOctet(start + index)
    case .octets(let slice): return slice[slice.startIndex + index]
    }
  }

  /// The octets in `range`, a half-open range inside 0 ..< `count`. Shares memory. Traps outside.
  public subscript(range: Range<Int>) -> SegmentText {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count, "a part of a text lies inside it")
    switch storage {
    case .pattern(let start, _):
      return SegmentText(
        storage: .pattern(start: start + range.lowerBound, count: range.count))
    case .octets(let slice):
      let first = slice.startIndex
      return SegmentText(
        storage: .octets(slice[(first + range.lowerBound)..<(first + range.upperBound)]))
    }
  }

  /// All octets, copied. O(`count`).
  public var octets: [UInt8] {
    switch storage {
    case .pattern(let start, let count): (0..<count).map { Self.patternOctet(start + $0) }
    case .octets(let slice): Array(slice)
    }
  }

  /// These octets and then `other`'s. Two runs of the pattern that meet stay a run.
  public func appending(_ other: SegmentText) -> SegmentText {
    if isEmpty { return other }
    if other.isEmpty { return self }
    if case .pattern(let start, let count) = storage,
      case .pattern(let next, let more) = other.storage, start + count == next
    {
      return SegmentText(storage: .pattern(start: start, count: count + more))
    }
    return SegmentText(octets + other.octets)
  }

  private static func patternOctet(_ index: Int) -> UInt8 {
    UInt8(ascii: "a") + UInt8(index % 26)
  }
}

extension SegmentText: Equatable {
  /// Whether both are the same octets.
  public static func == (left: SegmentText, right: SegmentText) -> Bool {
    switch (left.storage, right.storage) {
    case (.pattern(let start, let count), .pattern(let other, let more)):
      count == more && (count == 0 || start % 26 == other % 26)
    case (.octets(let slice), .octets(let other)):
      slice == other
    default:
      left.count == right.count && left.octets == right.octets
    }
  }
}
