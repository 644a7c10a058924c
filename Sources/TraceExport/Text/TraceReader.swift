import NetworkSimulation

/// Reads a trace's events one by one. Beyond the first thousand they are packed, so a window of them
/// is unpacked at once: O(1) an event where indices run up or down, O(window) where they jump.
struct TraceReader {
  private static let length = 1_024

  private let trace: Trace
  private var window: ArraySlice<TraceEvent> = []
  private var start = 0

  init(_ trace: Trace) {
    self.trace = trace
  }

  /// The event at an index. Traps outside the trace.
  mutating func event(at index: Int) -> TraceEvent {
    if index < start || index >= start + window.count {
      start = index / Self.length * Self.length
      window = trace.events(in: start..<min(start + Self.length, trace.count))
    }
    return window[window.startIndex + index - start]
  }
}
