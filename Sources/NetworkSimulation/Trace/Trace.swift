import TCPEngine

/// All that happened, in order. A lesson, a script and a capture each become a trace; the stage,
/// the exports, the checks and the JSON all read one.
public struct Trace: Equatable, Sendable {
  private var events: [TraceEvent] = []

  /// Nothing has happened yet.
  public init() {}

  /// How many events.
  public var count: Int { events.count }

  /// The event at `index`, 0 ..< `count`. Traps outside.
  public subscript(index: Int) -> TraceEvent { events[index] }

  /// Adds an event. Traps if it is earlier than the last one.
  public mutating func append(_ event: TraceEvent) {
    precondition(
      events.last.map { $0.time <= event.time } ?? true, "a trace runs forward in time")
    events.append(event)
  }

  /// The events in a half-open range of indices. Traps outside 0 ..< `count`.
  public func events(in range: Range<Int>) -> ArraySlice<TraceEvent> { events[range] }
}
