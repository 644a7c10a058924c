// Required reading: RFC 9293 §3.2, RFC 7323 §2.2 and §3.2, RFC 2018 §2 and §3.

/// The option kinds that have a meaning here, and the lengths that they must have.
enum OptionKind {
  static let endOfOptionList: UInt8 = 0
  static let noOperation: UInt8 = 1
  static let maximumSegmentSize: UInt8 = 2
  static let windowScale: UInt8 = 3
  static let sackPermitted: UInt8 = 4
  static let sack: UInt8 = 5
  static let timestamps: UInt8 = 8

  /// Whether this engine has a case for the kind.
  static func isKnown(_ kind: UInt8) -> Bool {
    kind <= sack || kind == timestamps
  }

  /// Whether an option of this kind may have this length, kind and length octets counted.
  static func admits(length: Int, of kind: UInt8) -> Bool {
    switch kind {
    case maximumSegmentSize: length == 4
    case windowScale: length == 3
    case sackPermitted: length == 2
    case sack: length >= 10 && length <= 34 && (length - 2) % 8 == 0
    case timestamps: length == 10
    default: length >= 2
    }
  }
}
