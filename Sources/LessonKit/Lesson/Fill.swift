import NetworkSimulation

/// How the engine answers a blank: a field of a segment of the block, or a variable of a host at
/// the block's end.
package struct Fill: Equatable, Sendable {
  /// What is asked for.
  package var name: Name
  /// Of what; a field's is a segment, a metric's or the state's is a host.
  package var source: Source
  /// Where the whole `fill` line stands.
  package var range: SourceRange
  /// The line as written, without comment.
  package var written: String

  /// Of what a value is asked.
  package enum Source: Equatable, Sendable {
    /// A segment of the block.
    case segment(SegmentPattern)
    /// A host at the block's end.
    case host(HostID)
  }

  /// What can be asked for: a segment's field, or a metric or the state of a host.
  package enum Name: Equatable, Sendable {
    /// A field of a segment.
    case field(SegmentField)
    /// A metric of a host.
    case metric(Metric)
    /// The state of a host.
    case state
  }
}
