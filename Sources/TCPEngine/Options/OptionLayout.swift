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
  /// TSval and TSecr.
  var timestamps: (value: UInt32, echo: UInt32)?

  /// The options in the sender's order, aligned as it does.
  func laidOut(as layout: OptionLayout) -> OptionList {
    var options = OptionList()
    if let maximumSegmentSize { options.append(.maximumSegmentSize(maximumSegmentSize)) }
    switch layout {
    case .linux:
      appendTimestamps(to: &options)
      appendWindowScale(to: &options)
    case .freebsd:
      appendWindowScale(to: &options)
      appendTimestamps(to: &options)
    }
    return options
  }

  private func appendWindowScale(to options: inout OptionList) {
    guard let windowScale else { return }
    options.append(.noOperation)
    options.append(.windowScale(windowScale))
  }

  /// The numbers begin at a whole word.
  private func appendTimestamps(to options: inout OptionList) {
    guard let timestamps else { return }
    while options.octetCount % 4 != 2 { options.append(.noOperation) }
    options.append(.timestamps(value: timestamps.value, echo: timestamps.echo))
  }
}
