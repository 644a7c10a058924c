/// In which order a sender writes its options and how it aligns them. Every order is the RFCs'; tests
/// of real stacks tell them apart.
public enum OptionLayout: String, CaseIterable, Sendable {
  /// MSS, SACK-permitted, timestamps, window scale.
  case linux
  /// MSS, window scale, SACK-permitted, timestamps.
  case freebsd
}

/// The options that a segment is to carry, before they are laid out.
struct CarriedOptions {
  /// MSS, octets.
  var maximumSegmentSize: UInt16?
  /// The window scale's shift.
  var windowScale: UInt8?

  /// The options in the sender's order, aligned as it does.
  func laidOut(as layout: OptionLayout) -> OptionList {
    var options = OptionList()
    if let maximumSegmentSize { options.append(.maximumSegmentSize(maximumSegmentSize)) }
    if let windowScale {
      options.append(.noOperation)
      options.append(.windowScale(windowScale))
    }
    return options
  }
}
