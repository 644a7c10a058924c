extension SegmentText {
  /// The texts one after the other. One text, or runs of the pattern that meet, share memory;
  /// otherwise the octets are copied once. O(octets).
  static func joined(_ texts: some Collection<SegmentText>) -> SegmentText {
    var joined = SegmentText.empty
    var octets: [UInt8]?
    for text in texts where !text.isEmpty {
      if octets != nil {
        octets?.append(contentsOf: text.octets)
      } else if joined.isEmpty || joined.isContinued(by: text) {
        joined = joined.appending(text)
      } else {
        octets = joined.octets + text.octets
      }
    }
    return octets.map(SegmentText.init) ?? joined
  }

  private func isContinued(by other: SegmentText) -> Bool {
    guard let start = patternStart, let next = other.patternStart else { return false }
    return start + count == next
  }
}
