import TCPEngine

/// One expected segment against what was sent.
struct SegmentComparison {
  let expected: ScriptSegment
  let numbers: Numbers
  let isPushStrict: Bool
  /// How far a TSval of the kernel's may be off, in ticks; nil where values aren't compared, only
  /// echoes.
  var timestampTolerance: UInt32?
  /// Whether a line says one segment and no run of them.
  var isSegmentationStrict = false

  /// How many of these emissions, from the first on, the expected segment stands for: one, or as
  /// many of equal size, sent at once and without a gap, as make up its length (a script may have
  /// been written where segmentation is left to the network card). The last may be shorter.
  func runLength(in emissions: [Kernel.Emission]) -> Int {
    guard let first = emissions.first, first.segment.text.count > 0 else { return 1 }
    var end = first
    var length = first.segment.text.count
    var count = 1
    while length < expected.length, count < emissions.count {
      let next = emissions[count]
      guard !isSegmentationStrict, next.conversation == first.conversation,
        next.time == first.time, next.ecn == first.ecn,
        end.segment.text.count == first.segment.text.count,
        next.segment.text.count > 0,
        next.segment.text.count <= first.segment.text.count,
        next.segment.seq == first.segment.seq + length,
        !end.segment.control.contains(.fin),
        Self.isAlike(first.segment, next.segment)
      else { break }
      length += next.segment.text.count
      count += 1
      end = next
    }
    return length == expected.length ? count : 1
  }

  private static func isAlike(_ first: Segment, _ next: Segment) -> Bool {
    let ofTheLast: ControlBits = [.psh, .fin]
    return first.control.subtracting(ofTheLast) == next.control.subtracting(ofTheLast)
      && first.ack == next.ack && first.window == next.window && first.options == next.options
  }

  /// A run of emissions as one segment in the script's notation, with the window always.
  func seen(_ run: [Kernel.Emission]) -> ScriptSegment {
    guard let first = run.first?.segment else {
      preconditionFailure("a run has at least one segment")
    }
    let control = run.reduce(ControlBits()) { $0.union($1.segment.control) }
    return ScriptSegment(
      ecn: expected.ecn == nil ? nil : ECNMarking(rawValue: run[0].ecn.rawValue),
      control: control, seq: script(seqOf: first),
      length: run.reduce(0) { $0 + $1.segment.text.count },
      ack: control.contains(.ack) ? first.ack.rawValue : nil, window: first.window,
      urgentPointer: control.contains(.urg) ? first.urgentPointer : nil,
      options: SegmentNotation.options(of: first).withoutPadding.map(script))
  }

  /// SEG.SEQ as the script counts. A reset that answers a segment without ACK stands at zero
  /// whatever the kernel's ISS is (RFC 9293 §3.5.2).
  private func script(seqOf segment: Segment) -> UInt32 {
    if segment.control.contains([.rst, .ack]), segment.seq.rawValue == 0 { return 0 }
    return numbers.script(segment.seq)
  }

  /// An option with the kernel's timestamp as the script counts.
  private func script(_ option: ScriptOptionField) -> ScriptOptionField {
    guard case .timestamps(let value, let echo) = option else { return option }
    let expected = expected.timestamp
    return .timestamps(
      value: numbers.script(timestamp: value, expected: expected?.value), echo: echo)
  }

  /// The options that were sent, with the expected TSval where the real one is in tolerance.
  private func forgivingTimestamps(_ options: [ScriptOptionField]) -> [ScriptOptionField] {
    options.map { option in
      guard case .timestamps(let value, let echo) = option, let wanted = expected.timestamp else {
        return option
      }
      let distance = Int64(Int32(bitPattern: value &- wanted.value)).magnitude
      if let timestampTolerance, distance > UInt64(timestampTolerance) { return option }
      return .timestamps(value: wanted.value, echo: echo)
    }
  }

  /// The fields in which a run differs from what is expected; empty if it is the segment.
  func differences(from run: [Kernel.Emission]) -> [Failure.Field] {
    let actual = seen(run)
    var fields: [Failure.Field] = []
    if !isSameControl(actual.control, isLast: run.last?.emptiesSendQueue ?? false) {
      fields.append(.flags)
    }
    if actual.seq != expected.seq { fields.append(.seq) }
    if actual.length != expected.length { fields.append(.length) }
    if actual.ack != expected.ack { fields.append(.ack) }
    if let window = expected.window, window != actual.window { fields.append(.window) }
    if let ecn = expected.ecn, !ecn.covers(actual.ecn) { fields.append(.ecn) }
    if actual.urgentPointer != expected.urgentPointer { fields.append(.urgentPointer) }
    if let options = expected.options,
      SegmentNotation.padded(options)
        != SegmentNotation.padded(forgivingTimestamps(actual.options ?? []))
    {
      fields.append(.options)
    }
    return fields
  }

  /// PSH counts where the segment empties the send queue (RFC 9293 §3.9.1.2, MUST-61), and on
  /// segments without text.
  private func isSameControl(_ actual: ControlBits, isLast: Bool) -> Bool {
    if actual == expected.control { return true }
    let isPushCompared = isPushStrict || isLast || expected.length == 0
    return !isPushCompared
      && actual.subtracting(.psh) == expected.control.subtracting(.psh)
  }
}

extension [ScriptOptionField] {
  /// Without End of Option List at the end, for show.
  var withoutPadding: Self {
    var fields = self
    while fields.last == .endOfList { fields.removeLast() }
    return fields
  }
}

extension ScriptSegment {
  /// The timestamps option, if the script writes one.
  var timestamp: (value: UInt32, echo: UInt32)? {
    for case .timestamps(let value, let echo) in options ?? [] { return (value, echo) }
    return nil
  }
}

extension ECNMarking {
  /// Whether a segment with this marking is what the script writes.
  fileprivate func covers(_ actual: ECNMarking?) -> Bool {
    self == actual || self == .ect01 && (actual == .ect0 || actual == .ect1)
  }

  /// The marking of a segment that comes; `ect01` says nothing of which.
  var codepoint: ECNCodepoint { ECNCodepoint(rawValue: rawValue) ?? .notECT }
}
