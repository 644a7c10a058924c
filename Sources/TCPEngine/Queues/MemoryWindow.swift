// Required reading: RFC 9293 §3.8.6 (managing the window). How a window follows from memory is
// nobody's standard: this is what Linux is seen to do (tcp_grow_window, __tcp_select_window,
// tcp_rcv_space_adjust), the last after Fisk and Feng's dynamic right-sizing.

/// Linux's receive window. A socket has memory, not room for text: a segment takes a block of a
/// power of two and its description, and what a full one leaves of that for text is the share of
/// the memory that becomes window. The window begins small, grows as segments come that are worth
/// their memory, and the memory grows as the user reads more in a round trip.
///
/// All but `memory` is octets of text.
struct MemoryWindow: Equatable, Sendable {
  /// The description of a segment, beside its block.
  private static let description = 256
  /// What a block holds beside the packet: room before it, and what stands behind it.
  private static let reserve = (before: 64, behind: 320)
  /// Headers of IP and TCP without options.
  private static let headers = 40
  /// Blocks begin and packets end at such octets.
  private static let alignment = 64
  /// A share of the memory is counted in so many parts.
  private static let parts = 256
  /// No socket of Linux has less memory; where a setting asks for less, text takes twice itself.
  private static let leastMemory = 2_304
  /// Segments of less text don't widen the window.
  private static let leastWorth = 128

  /// What the socket may use (sk_rcvbuf), octets.
  private(set) var memory: Int
  /// What that may grow to, octets; nil if it stays.
  private let greatestMemory: Int?
  private var share = parts / 2
  /// The greatest window (window_clamp).
  private(set) var limit = Int.max
  /// The window so far, where memory allows (rcv_ssthresh).
  private(set) var threshold = 0
  /// RCV.WND as it last went, before a header without scaling had cut it (rcv_wnd).
  var offered = 0
  /// The text of a full segment of ours (advmss).
  private var segmentSize = 0
  private var held: [Held] = []
  private var used = 0
  private var tuning = ReceiveBufferTuning()

  /// A segment that lies in memory: where it ends in the stream, and what it takes.
  private struct Held: Equatable, Sendable {
    var end: Int
    var memory: Int
  }

  init(settings: EndpointSettings) {
    memory = 2 * settings.receiveBuffer
    greatestMemory = settings.greatestReceiveBuffer.map { 2 * $0 }
  }

  /// Whether segments lie in memory.
  var isHolding: Bool { used > 0 }

  // MARK: Memory

  /// What of so much memory becomes window.
  private func room(in memory: Int) -> Int { memory * share / Self.parts }

  /// What is free, as window; negative where more came than the memory holds.
  private var free: Int { room(in: memory - used) }

  /// What a segment takes of the memory.
  ///
  /// Simplified: on a real host that is the driver's choice; this is one block for the whole
  /// packet, as a TUN device has it, and packetdrill's hosts with it.
  private func cost(ofText count: Int, options: Int) -> Int {
    guard memory >= Self.leastMemory else { return 2 * count }
    let packet = Self.headers + options + count + Self.reserve.before
    let aligned = (packet + Self.alignment - 1) / Self.alignment * Self.alignment
    var block = 512
    while block < aligned + Self.reserve.behind { block *= 2 }
    return block + Self.description
  }

  /// The user has read everything before `offset`.
  mutating func release(before offset: Int) {
    guard used > 0 else { return }
    held.removeAll { $0.end <= offset }
    used = held.reduce(0) { $0 + $1.memory }
  }

  // MARK: The connection begins

  /// The connection is ESTABLISHED, with the window of its SYN.
  mutating func begin(
    window: Int, isScaled: Bool, segmentSize: Int, synSegmentSize: Int, now: Instant
  ) {
    let most = room(in: memory)
    limit = isScaled ? most : min(most, Int(UInt16.max))
    // Room for one segment is kept.
    if limit > 2 * synSegmentSize, limit + synSegmentSize > most {
      limit = max(2 * synSegmentSize, most - synSegmentSize)
    }
    offered = window
    threshold = min(window, limit)
    self.segmentSize = segmentSize
    tuning.begin(expecting: min(threshold, window), segmentSize: synSegmentSize, now: now)
  }

  // MARK: Segments arrive

  /// A segment of text is taken into memory; `end` is the offset in the stream after it.
  mutating func hold(_ count: Int, options: Int, end: Int) {
    let cost = cost(ofText: count, options: options)
    held.append(Held(end: end, memory: cost))
    used += cost
  }

  /// Segments of another size than before, `measured`, have come: the share of text follows.
  mutating func follow(_ count: Int, options: Int, measured: Int) {
    guard count >= measured, count != measured, memory >= Self.leastMemory else { return }
    let before = share
    share = max(1, count * Self.parts / cost(ofText: count, options: options))
    guard share != before else { return }
    let least = Self.leastMemory / 2
    let next = max(least, room(in: memory))
    if next < limit {
      threshold = min(threshold, next)
    } else if next > limit {
      threshold = max(threshold, min(offered, next))
    }
    limit = next
    tuning.limit(to: limit)
  }

  /// Whether a segment of so much text widens the window: it is worth the memory that it takes, and
  /// there is more of it. `measured` is the size of the peer's segments.
  mutating func grow(_ count: Int, options: Int, measured: Int) -> Bool {
    let more = min(limit, free) - threshold
    guard count >= Self.leastWorth, more > 0 else { return false }
    var worth = room(in: cost(ofText: count, options: options))
    var step = 2 * segmentSize
    if worth > count {
      // Small ones do while the window is small.
      step = 2 * measured
      worth /= 2
      var bound = room(in: greatestMemory ?? memory) / 2
      while threshold <= bound, worth > count {
        worth /= 2
        bound /= 2
      }
      guard threshold <= bound else { return false }
    }
    threshold += min(more, max(step, 2 * count))
    return true
  }

  // MARK: The window

  /// What can be offered now, and whether memory is short. `measured` is the size of the peer's
  /// segments, `shift` that of our windows.
  func window(measured: Int, shift: Int) -> (octets: Int, isShort: Bool) {
    let all = room(in: memory)
    let most = min(limit, all)
    // More than the window so far is never offered, so it is no use to wait for room for more.
    let segment = min(measured, most, threshold)
    guard segment > 0 else { return (0, false) }
    var free = free
    let isShort = free < most / 2
    if isShort {
      free = (free >> shift) << shift
      if free < all / 16 || free < segment { return (0, true) }
    }
    free = min(free, threshold)
    guard shift == 0 else { return (Self.roundUp(free, shift: shift), isShort) }
    // Without a shift: whole segments, but what was offered stays while it is nearly as much.
    if offered <= free - segment || offered > free { return (free / segment * segment, isShort) }
    if segment == most, free > offered + most / 2 { return (free, isShort) }
    return (offered, isShort)
  }

  /// The least multiple of 2^shift that is no less than `octets`.
  static func roundUp(_ octets: Int, shift: Int) -> Int {
    ((octets + (1 << shift) - 1) >> shift) << shift
  }

  // MARK: Reading

  /// A segment of text came: the receiver's own estimate of the round trip may have a sample.
  mutating func measureRoundTrip(_ sample: ReceiveBufferTuning.Sample) { tuning.measure(sample) }

  /// The user has read: `read` octets of the stream, `unread` more have come in order, and what
  /// lies behind a gap ends `ahead` octets after them. The memory may grow.
  mutating func userHasRead(_ read: Int, unread: Int, ahead: Int, now: Instant) {
    release(before: read)
    guard let wanted = tuning.read(read, unread: unread, now: now) else { return }
    extend(for: wanted + ahead)
  }

  /// Text has come behind a gap and ends so many octets after it: beside what a round trip brings,
  /// the memory has to hold that.
  mutating func makeRoom(ahead: Int) { extend(for: 2 * tuning.most + ahead) }

  private mutating func extend(for window: Int) {
    guard let greatestMemory else { return }
    let needed = window * Self.parts / share
    guard min(needed, greatestMemory) > memory else { return }
    memory = min(needed, greatestMemory)
    limit = room(in: memory)
  }
}
