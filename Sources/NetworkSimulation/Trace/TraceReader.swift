/// Reads a trace's events one by one. Beyond the first thousand they are packed, so a window of
/// them is unpacked at once: O(1) an event where indices run up or down, O(window) where they jump.
public struct TraceReader: Sendable {
  private let trace: Trace
  private var window: ArraySlice<TraceEvent> = []
  private var start = 0

  /// Reads a trace.
  public init(_ trace: Trace) {
    self.trace = trace
  }

  /// The event at an index. Traps outside the trace.
  public mutating func event(at index: Int) -> TraceEvent {
    if index < start || index >= start + window.count {
      start = index / Trace.chunkLength * Trace.chunkLength
      window = trace.events(in: start..<min(start + Trace.chunkLength, trace.count))
    }
    return window[window.startIndex + index - start]
  }
}

extension TraceReader: Equatable {
  /// Whether both read the same, wherever they are in it.
  public static func == (left: TraceReader, right: TraceReader) -> Bool {
    left.trace == right.trace
  }
}
