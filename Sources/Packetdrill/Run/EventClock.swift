import TCPEngine

/// When the script's events are due, counted from the beginning.
struct EventClock: Equatable, Sendable {
  /// The least tolerance where the script names none.
  static let leastTolerance = Microseconds.milliseconds(4)
  /// An eighth, 12.5 %, of the time since the last event.
  static let toleranceDivisor: Int64 = 8

  /// `--tolerance_usecs`.
  let tolerance: Microseconds?
  /// From where a relative time counts.
  private(set) var base = Microseconds.zero
  /// Whether the event before has a point in time, not a range.
  private var isBasePoint = true

  init(tolerance: Microseconds?) {
    self.tolerance = tolerance
  }

  /// The time, or times, of an event.
  struct Due: Equatable, Sendable {
    var start: Microseconds
    /// The latest; the same as `start` for a point, nil for any time at all.
    var end: Microseconds?
    /// When a blocking call returns.
    var returns: Microseconds?
    var tolerance: Microseconds
    /// Whether it is a point, so that the next relative time counts from what is written.
    var isPoint: Bool

    /// Whether something that happens then is in time.
    func allows(_ time: Microseconds) -> Bool {
      guard let end else { return true }
      return time >= start - tolerance && time <= end + tolerance
    }
  }

  /// When this event is due.
  func due(_ time: EventTime) -> Due {
    switch time {
    case .absolute(let at): return point(at)
    case .relative(let span): return point(base + span)
    case .any:
      return Due(start: base, end: nil, returns: nil, tolerance: .zero, isPoint: false)
    case .absoluteRange(let from, let to): return range(from, to)
    case .relativeRange(let from, let to): return range(base + from, base + to)
    case .blocking(let from, let until): return point(from, returns: until)
    case .relativeBlocking(let from, let until): return point(base + from, returns: base + until)
    }
  }

  private func point(_ at: Microseconds, returns: Microseconds? = nil) -> Due {
    Due(
      start: at, end: at, returns: returns, tolerance: tolerance(since: (returns ?? at) - base),
      isPoint: true)
  }

  private func range(_ from: Microseconds, _ to: Microseconds) -> Due {
    Due(
      start: from, end: to, returns: nil, tolerance: tolerance(since: from - base), isPoint: false)
  }

  /// How far off a time may be after a silence of this length.
  private func tolerance(since span: Microseconds) -> Microseconds {
    tolerance ?? max(Self.leastTolerance, span / Self.toleranceDivisor)
  }

  /// An event has happened. A relative time counts from the script's time of the event before if
  /// both are points, else from when it really happened.
  mutating func pass(_ due: Due, happened: Microseconds) {
    base = due.isPoint && isBasePoint ? due.start : happened
    isBasePoint = due.isPoint
  }
}
