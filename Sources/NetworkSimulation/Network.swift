import TCPEngine

/// The world in one value: two hosts, the paths between them, the events to come, the seeded
/// generator and the clock. Copying it is a snapshot; what happened is told to a `Trace` outside.
///
/// Everything happens in the order of time. At one instant what is on its way comes first, in the
/// order in which it got its place, and the connections' timers after it: a host takes in what has
/// arrived before it finds that it has waited in vain. So nothing is left to chance but what the
/// seed decides.
public struct Network: Equatable, Sendable {
  /// Simulated time: that of the last event, or what `advance` has set since.
  public internal(set) var now = Instant.zero

  var hosts = PerHost(client: Host(id: .client), server: Host(id: .server))
  /// Each path, by the host it leaves.
  var paths = PerHost(client: Path(), server: Path())
  var queue = EventQueue()
  var faults: [ArmedFault] = []
  var generator: SeededGenerator
  var lastSegmentNumber = 0
  var lastFaultNumber = 0
  /// While a lesson is being set up, nothing interferes.
  var isSettingUp = false
  /// What a door put out; empty between steps, kept for its memory.
  var outputs = Outputs()
  private(set) var seed: UInt64

  /// A quiet world: no connections, clock zero. Any seed will do.
  public init(seed: UInt64 = 1) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
  }

  // MARK: Settings

  /// The settings that the host's next connection is opened with.
  public func settings(of host: HostID) -> EndpointSettings { hosts[host].settings }

  /// Changes the settings of the host; a connection keeps those that it was opened with. Settings
  /// outside the ranges of `EndpointSettings.isInRange` trap only when the host opens with them.
  public mutating func setSettings(_ settings: EndpointSettings, of host: HostID) {
    hosts[host].settings = settings
  }

  /// The settings of the path.
  public func settings(of path: PathID) -> PathSettings { paths[path.from].settings }

  /// Changes the path for segments that enter it from now on. Traps on a negative time, a bandwidth
  /// below one bit a second, a loss outside 0 … 1,000,000 in a million, or a queue of less than no
  /// segments.
  public mutating func setSettings(_ settings: PathSettings, of path: PathID) {
    precondition(
      settings.delay >= .zero && settings.jitter >= .zero, "a crossing takes no negative time")
    precondition((settings.bandwidth ?? 1) >= 1, "a path carries at least a bit a second")
    precondition((0...1_000_000).contains(settings.lossPerMillion), "loss is in a million")
    precondition(settings.queueLimit >= 0, "a queue has no negative length")
    paths[path.from].settings = settings
  }

  /// Starts the generator anew from `seed`. The secrets of initial sequence numbers follow it too.
  public mutating func setSeed(_ seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
  }

  /// No connections, no armed faults, hosts up, paths joined, clock zero, the generator at its seed
  /// again; settings stay.
  public mutating func reset() {
    let old = self
    self = Network(seed: old.seed)
    for host in HostID.allCases {
      hosts[host].settings = old.hosts[host].settings
      paths[host].settings = old.paths[host].settings
    }
  }

  // MARK: Time

  /// When the next event is due; nil if nothing is going to happen.
  public var nextEventTime: Instant? { nextEvent?.time }

  /// Whether segments are on their way.
  public var hasSegmentsInFlight: Bool { !queue.isEmpty || hasHeldSegments }

  /// Whether any timer runs at either host.
  public var hasRunningTimers: Bool {
    HostID.allCases.contains { hosts[$0].nextTimeout != nil }
  }

  /// Moves the clock to `time`; traps if an event is due before, or if it lies in the past.
  public mutating func advance(to time: Instant) {
    precondition(time >= now, "the clock runs forward")
    precondition(nextEventTime.map { $0 >= time } ?? true, "no event is passed over")
    now = time
  }

  /// Carries out the next event with all its consequences at that instant's processing (one segment
  /// arriving, one timer expiring, one loss). False if there is none.
  public mutating func step(into trace: inout Trace) -> Bool {
    guard let event = nextEvent else { return false }
    precondition(event.time >= now, "the next event isn't in the past")
    now = event.time
    switch event {
    case .segment(_, let from):
      // The line is out of the queue meanwhile, but what arrives is answered on the other path.
      var line = queue.takeLine(from: from)
      end(&line.first, into: &trace)
      let (passed, place) = (line.first.passed, line.first.place)
      queue.putBack(&line, from: from)
      release(overtaking: passed, at: place, on: from)
    case .timeout(_, let host):
      expire(host, into: &trace)
    case .release(let path, _):
      var crossing = paths[path.from].held.removeFirst().crossing
      end(&crossing, into: &trace)
      release(
        overtaking: crossing.passed, at: EventQueue.Place(time: now, order: 0), on: path.from)
    }
    return true
  }

  private enum NextEvent {
    case segment(Instant, from: HostID)
    case timeout(Instant, HostID)
    /// Nothing else is to come, so the segment that waited to be overtaken waits no longer.
    case release(PathID, Instant)

    var time: Instant {
      switch self {
      case .segment(let time, _), .timeout(let time, _), .release(_, let time): time
      }
    }
  }

  @inline(__always)
  private var nextEvent: NextEvent? {
    var arrival: Instant?
    var next: NextEvent?
    if let first = queue.first {
      arrival = first.place.time
      next = .segment(first.place.time, from: first.from)
    }
    var timer: EventQueue.Place?
    for host in [HostID.client, .server] {
      guard let timeout = hosts[host].nextTimeout, arrival.map({ timeout.time < $0 }) ?? true,
        timer.map({ timeout < $0 }) ?? true
      else { continue }
      timer = timeout
      next = .timeout(timeout.time, host)
    }
    if let next { return next }
    for path in PathID.both {
      if let held = paths[path.from].held.first { return .release(path, max(now, held.earliest)) }
    }
    return nil
  }

  private var hasHeldSegments: Bool {
    PathID.both.contains { !paths[$0.from].held.isEmpty }
  }
}
