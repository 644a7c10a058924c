// Required reading: RFC 2018 §3 (SACK option format).

/// Octets `left` ..< `right` that have arrived (RFC 2018 §3).
public struct SACKBlock: Hashable, Sendable {
  /// The first octet's number.
  public var left: SequenceNumber
  /// The number after the last octet's.
  public var right: SequenceNumber

  /// A block between two edges, in any order: what the wire says isn't judged here.
  public init(left: SequenceNumber, right: SequenceNumber) {
    self.left = left
    self.right = right
  }
}

/// The blocks of one SACK option, up to four, in the order of the wire. No heap: fixed size.
public struct SACKBlocks: Hashable, Sendable {
  /// The most blocks that fit into 40 octets of options (RFC 2018 §3).
  public static let capacity = 4

  private static let none = SACKBlock(left: SequenceNumber(0), right: SequenceNumber(0))
  private var first = Self.none
  private var second = Self.none
  private var third = Self.none
  private var fourth = Self.none
  /// How many blocks, 0 … 4.
  public private(set) var count = 0

  /// No blocks.
  public init() {}

  /// Puts a block at the end. Traps if there are four already.
  public mutating func append(_ block: SACKBlock) {
    precondition(count < Self.capacity, "four blocks fit into the options of a segment")
    count += 1
    self[count - 1] = block
  }

  /// The blocks by their left edges, lowest first; those with the same one stay as they are.
  var inOrder: SACKBlocks {
    // By hand: what the standard library sorts goes through an array.
    var sorted = self
    for end in indices {
      var index = end
      while index > 0, sorted[index].left.precedes(sorted[index - 1].left) {
        sorted.swapAt(index, index - 1)
        index -= 1
      }
    }
    return sorted
  }
}

extension SACKBlocks: RandomAccessCollection, MutableCollection {
  /// 0: the block that the option names first.
  public var startIndex: Int { 0 }
  /// `count`.
  public var endIndex: Int { count }

  /// The block at `index`, 0 ..< `count`. Traps outside.
  public subscript(index: Int) -> SACKBlock {
    get {
      precondition(index >= 0 && index < count, "a block's index is inside its option")
      switch index {
      case 0: return first
      case 1: return second
      case 2: return third
      default: return fourth
      }
    }
    set {
      precondition(index >= 0 && index < count, "a block's index is inside its option")
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }
}

extension SACKBlocks: ExpressibleByArrayLiteral {
  /// These blocks. Traps if there are more than four.
  public init(arrayLiteral blocks: SACKBlock...) {
    for block in blocks { append(block) }
  }
}
