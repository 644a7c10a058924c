/// A half-open range of a trace's events, unpacked by the thousand as they are read: looking at the
/// first or the last of a million costs as much as looking at those of a thousand.
public struct TraceStretch: Sequence, Sendable {
  /// The events' indices in the trace.
  public let indices: Range<Int>
  private let trace: Trace

  fileprivate init(_ trace: Trace, _ indices: Range<Int>) {
    self.trace = trace
    self.indices = indices
  }

  /// How many events.
  public var count: Int { indices.count }

  /// The events from the first on.
  public func makeIterator() -> Iterator {
    Iterator(
      reader: TraceReader(trace), place: indices.lowerBound, end: indices.upperBound, step: 1)
  }

  /// The events from the last one back.
  public var newestFirst: IteratorSequence<Iterator> {
    IteratorSequence(
      Iterator(
        reader: TraceReader(trace), place: indices.upperBound - 1, end: indices.lowerBound - 1,
        step: -1))
  }

  /// The events from the first on, with their indices in the trace.
  public var numbered: Zip2Sequence<Range<Int>, TraceStretch> { zip(indices, self) }

  /// The events from the last one back, with their indices in the trace.
  public var numberedNewestFirst:
    Zip2Sequence<ReversedCollection<Range<Int>>, IteratorSequence<Iterator>>
  {
    zip(indices.reversed(), newestFirst)
  }

  /// One event after another.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate var reader: TraceReader
    fileprivate var place: Int
    fileprivate let end: Int
    fileprivate let step: Int

    /// The next event; nil at the stretch's end.
    public mutating func next() -> TraceEvent? {
      guard place != end else { return nil }
      defer { place += step }
      return reader.event(at: place)
    }
  }
}

extension Trace {
  /// The events in a half-open range of indices, read as they are asked for. Traps outside
  /// 0 ..< `count`. O(1).
  public func stretch(_ range: Range<Int>) -> TraceStretch {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range inside the trace")
    return TraceStretch(self, range)
  }
}
