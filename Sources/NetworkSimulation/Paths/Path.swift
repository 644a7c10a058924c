import DequeModule
import TCPEngine

/// One direction of the road: its settings and what is on it apart from the events to come.
struct Path: Equatable, Sendable {
  /// Headers of IPv4 and TCP without options, octets, which every segment takes to the line.
  static let headerOctets = 40

  var settings = PathSettings()
  var isCut = false
  /// Segments that a fault holds back, in the order in which they entered.
  var held: [HeldSegment] = []
  /// When the last octet of what was sent leaves.
  private var busyUntil = Instant.zero
  /// When each waiting segment's first octet leaves; earlier ones are forgotten as time goes on.
  private var departures = Deque<Instant>()

  /// Takes a segment with so many octets of text in, and says when its last octet leaves; nil if
  /// the queue is full.
  mutating func admit(textOctets: Int, now: Instant) -> Instant? {
    guard let bandwidth = settings.bandwidth else { return now }
    while let first = departures.first, first <= now { departures.removeFirst() }
    var departure = now
    if now < busyUntil {
      guard departures.count < settings.queueLimit else { return nil }
      departure = busyUntil
      departures.append(departure)
    }
    let bits = Int64(textOctets + Self.headerOctets) * 8
    let serialization = Microseconds((bits * 1_000_000 + bandwidth - 1) / bandwidth)
    busyUntil = departure + serialization
    return busyUntil
  }

  /// Nothing is on the way, and the path is joined.
  mutating func clear() {
    self = Path(settings: settings)
  }

  init(settings: PathSettings = PathSettings()) {
    self.settings = settings
  }
}
