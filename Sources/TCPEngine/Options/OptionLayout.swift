/// In which order a sender writes its options and how it aligns them. Every order is the RFCs';
/// tests of real stacks tell them apart.
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
  /// Whether SACK is permitted.
  var permitsSACK = false
  /// The SACK blocks.
  var blocks = SACKBlocks()

  /// The options in the sender's order, aligned as it does.
  func laidOut(as layout: OptionLayout) -> OptionList {
    var options = OptionList()
    if let maximumSegmentSize { options.append(.maximumSegmentSize(maximumSegmentSize)) }
    switch layout {
    case .linux:
      // Where timestamps follow, SACK-permitted takes the place of the two NOPs that align them.
      if permitsSACK && timestamps == nil { align(&options, at: 2) }
      if permitsSACK { options.append(.sackPermitted) }
      appendTimestamps(to: &options)
      appendWindowScale(to: &options)
    case .freebsd:
      appendWindowScale(to: &options)
      if permitsSACK { options.append(.sackPermitted) }
      appendTimestamps(to: &options)
    }
    if !blocks.isEmpty {
      align(&options, at: 2)
      options.append(blocks)
    }
    return options
  }

  private func appendWindowScale(to options: inout OptionList) {
    guard let windowScale else { return }
    options.appendNoOperation()
    options.append(.windowScale(windowScale))
  }

  /// The numbers begin at a whole word.
  private func appendTimestamps(to options: inout OptionList) {
    guard let timestamps else { return }
    align(&options, at: 2)
    options.appendTimestamps(value: timestamps.value, echo: timestamps.echo)
  }

  /// Pads until the next option begins so many octets into a word.
  private func align(_ options: inout OptionList, at remainder: Int) {
    while options.octetCount % 4 != remainder { options.appendNoOperation() }
  }
}
