// Required reading: RFC 9438 §4.2 to §4.7, §5.8. How it is rounded is nobody's standard: this is
// what Linux is seen to do.

/// CUBIC where windows are counted in segments, as Linux has it: the cubic function is rounded to
/// whole segments and looked at now and then, and says after how many acknowledged segments the
/// window grows by one. With small windows that makes up most of the growth.
///
/// All windows are segments.
struct SegmentedCubic: Equatable, Sendable {
  /// How long an answer of the cubic function stands while the window stays, milliseconds.
  private static let patience: Int64 = 31
  /// The slowest growth while no maximum is known: one segment for so many.
  private static let greatestUnknownInterval = 20
  /// The fastest growth: one segment for so many.
  private static let leastInterval = 2

  /// W_max; 0 while there was no reduction, or a timeout has forgotten it.
  private var maximum = 0
  /// Where the cubic function has its plateau in this stage.
  private var origin = 0
  /// When this stage of congestion avoidance began; nil outside of one.
  private var stageStart: Instant?
  /// K, milliseconds.
  private var k: Int64 = 0
  /// W_est, and what was acknowledged since it last grew.
  private var estimate = 0
  private var acknowledged = 0
  /// The window grows by one for so many acknowledged segments.
  private var interval = 0
  /// The same by the cubic function alone, as it was last asked.
  private var functionInterval = 0
  /// Segments acknowledged since it last grew.
  private var credit = 0
  private var lastLook: Instant?
  private var lastWindow = 0

  /// The window after `segments` were acknowledged in congestion avoidance.
  mutating func grown(_ window: Int, by segments: Int, at text: AcknowledgedText) -> Int {
    look(segments, at: text, window: window)
    let interval = max(Self.leastInterval, interval)
    var grown = window
    if credit >= interval {
      credit = 0
      grown += 1
    }
    credit += segments
    grown += credit / interval
    credit %= interval
    return grown
  }

  /// ssthresh after a loss; W_max follows.
  mutating func reduced(from window: Int) -> Int {
    // §4.7, fast convergence, and §4.6, with β in 1024ths.
    maximum = window < maximum ? window * 1_741 / 2_048 : window
    stageStart = nil
    credit = 0
    return max(window * 717 / 1_024, 2)
  }

  /// A stage goes on after a pause in which the window wasn't used (§5.8).
  mutating func skip(_ span: Microseconds) { stageStart = stageStart.map { $0 + span } }

  private mutating func look(_ segments: Int, at text: AcknowledgedText, window: Int) {
    let now = text.now
    acknowledged += segments
    if let lastLook, lastWindow == window, (now - lastLook).count / 1_000 <= Self.patience {
      return
    }
    let isSameInstant = lastLook == now && stageStart != nil
    lastLook = now
    lastWindow = window
    if stageStart == nil { beginStage(now: now, segments, window: window) }
    if !isSameInstant { askFunction(at: text, window: window) }
    interval = functionInterval
    // §4.3: the window of Reno with this β gains a segment for each 15/8 of the window.
    let share = max(1, window * 15 / 8)
    while acknowledged > share {
      acknowledged -= share
      estimate += 1
    }
    if estimate > window { interval = min(interval, window / (estimate - window)) }
  }

  /// §4.2, §4.4, §4.5: after how many segments the cubic function would have the window grow.
  private mutating func askFunction(at text: AcknowledgedText, window: Int) {
    let now = text.now
    let elapsed = (now - (stageStart ?? now)).count / 1_000
    let distance = elapsed + text.roundTrip.count / 1_000 - k
    // 0.4·(t − K)³ with the time in seconds; an hour from K is as good as for ever.
    let span = Int(min(distance.magnitude, 3_600_000))
    let steps = span * span / 1_000 * span / 2_500_000
    let target = distance < 0 ? origin - steps : origin + steps
    functionInterval = target > window ? window / (target - window) : 100 * window
    if maximum == 0 { functionInterval = min(functionInterval, Self.greatestUnknownInterval) }
  }

  private mutating func beginStage(now: Instant, _ segments: Int, window: Int) {
    stageStart = now
    acknowledged = segments
    estimate = window
    origin = max(maximum, window)
    // In the unit of a segment, SMSS is 1.
    k = Cubic.timeToMaximum(octets: origin - window, segmentSize: 1)
  }
}
