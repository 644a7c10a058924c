import TCPEngine

/// What a lesson's arrow recognises: a path, a kind, fields and traits. A part that isn't written
/// isn't compared (lesson format, section 4).
public struct SegmentPattern: Equatable, Sendable {
  /// Which way it goes.
  public var path: PathID
  /// What kind; nil is any.
  public var kind: SegmentKind?
  /// Comparisons that must all hold.
  public var fields: [FieldComparison]
  /// Must it be (`retransmit`) a retransmission?
  public var mustBeRetransmission: Bool
  /// Must it be (`forged`) forged?
  public var mustBeForged: Bool

  /// A pattern; whatever isn't named isn't compared.
  public init(
    path: PathID, kind: SegmentKind? = nil, fields: [FieldComparison] = [],
    mustBeRetransmission: Bool = false, mustBeForged: Bool = false
  ) {
    self.path = path
    self.kind = kind
    self.fields = fields
    self.mustBeRetransmission = mustBeRetransmission
    self.mustBeForged = mustBeForged
  }
}

/// The kinds of segment, as lessons write them.
public enum SegmentKind: String, CaseIterable, Hashable, Sendable {
  /// SYN without ACK.
  case syn = "SYN"
  case synAck = "SYN,ACK"
  /// Pure: no text, SYN, FIN or RST.
  case ack = "ACK"
  /// Carries text.
  case data = "DATA"
  case fin = "FIN"
  case rst = "RST"
  /// A duplicate ACK (RFC 5681 §2 at arrival).
  case duplicateAck = "DUPACK"
  /// The engine's own mark: a zero-window probe.
  case probe = "PROBE"
}

/// A comparison of one field: `seq=101`, `seq=+1`, `len>=500`.
public struct FieldComparison: Equatable, Sendable {
  /// Which field.
  public var field: SegmentField
  /// How it compares.
  public var comparison: Comparison
  /// The right-hand side.
  public var value: Int64
  /// Whether the value counts from the sender's ISS (for `ack`, from the other side's).
  public var isRelative: Bool

  /// Compares `field` with `value`.
  public init(
    _ field: SegmentField, _ comparison: Comparison, _ value: Int64, isRelative: Bool = false
  ) {
    self.field = field
    self.comparison = comparison
    self.value = value
    self.isRelative = isRelative
  }
}

/// The fields that a lesson can name.
public enum SegmentField: String, CaseIterable, Hashable, Sendable {
  case seq, ack, len, win, mss
}

/// A comparison sign, as lessons write it.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether `left` stands in this relation to `right`.
  public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
