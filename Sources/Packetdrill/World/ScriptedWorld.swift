import NetworkSimulation
import TCPEngine

/// The world of a script that was run, which can go another way: the machine under test really goes
/// on, and the script is all that comes from outside.
///
/// The script's lines come at the times at which they came when it was run, and what it expects
/// isn't asked. One thing alone keeps a line of the peer's back, and those of its lines that come
/// after it: it acknowledges what in this world hasn't come to the peer, though in the run it had.
/// The peer then acknowledges what has come, and the line comes with the rest. Calls that the
/// application makes wait for one that blocks. Without anything being done to it the world is the
/// run itself.
package struct ScriptedWorld: Equatable, Sendable {
  private(set) var kernel: Kernel
  /// What the peer and what the application has yet to do, each in order, the latest line first.
  private var ofPeer: [Stimulus]
  private var ofMachine: [Stimulus]
  /// The call that the application waits in.
  private var waiting: BlockedCall?
  /// Whether the application takes what arrives at once, beside what the script reads.
  package private(set) var isReading = false

  /// The beginning of a run: the kernel as it was, and what the script then did.
  init(_ kernel: Kernel, _ stimuli: [Stimulus]) {
    self.kernel = kernel
    ofPeer = stimuli.filter(\.isOfPeer).reversed()
    ofMachine = stimuli.filter { !$0.isOfPeer }.reversed()
  }

  /// Which end is the machine under test; the other one only follows the script.
  package var host: HostID { kernel.host }
  /// Simulated time.
  package var now: Instant { kernel.now }

  /// The state of the connection that was opened last; as long as there is none, LISTEN where a
  /// socket listens, and CLOSED otherwise.
  package var state: ConnectionState {
    if let current = kernel.current { return kernel.conversations[current].connection.state }
    return kernel.listenerIndex == nil ? .closed : .listen
  }

  // MARK: Time

  private enum Next {
    case expiry(Instant)
    case timeout(Instant)
    case crossing(Instant)
    case line(Stimulus, Instant)
    /// The peer can't say yet what its next line says, but this.
    case acknowledgment(Segment, Instant)
    /// Nothing else comes, so the segment that waits to be overtaken waits no longer.
    case release

    var time: Instant? {
      switch self {
      case .expiry(let time), .timeout(let time), .crossing(let time), .line(_, let time),
        .acknowledgment(_, let time):
        time
      case .release: nil
      }
    }
  }

  /// What happens next: at one instant timers come first, then what is on its way, then lines in
  /// their order.
  private var next: Next? {
    var next: Next?
    let offer = { (candidate: Next) in
      if let time = candidate.time, next?.time.map({ time < $0 }) ?? true { next = candidate }
    }
    if let expires = waiting?.expires { offer(.expiry(expires)) }
    if let timeout = kernel.nextTimeout { offer(.timeout(timeout)) }
    // A timer that is due with the end of a call's patience comes first.
    if case .expiry(let time) = next, kernel.nextTimeout == time { next = .timeout(time) }
    if let end = kernel.wire.nextEnd { offer(.crossing(end)) }
    // Of two lines at one instant the earlier one.
    let isPeerFirst = (ofPeer.last?.line ?? 0) < (ofMachine.last?.line ?? 0)
    for line in isPeerFirst ? [nextOfPeer, nextOfMachine] : [nextOfMachine, nextOfPeer] {
      if let line { offer(line) }
    }
    return next ?? (kernel.wire.holdsSegments ? .release : nil)
  }

  /// The peer's next line, or what it says as long as too little has come for it; nil if neither.
  private var nextOfPeer: Next? {
    guard let line = ofPeer.last else { return nil }
    let time = max(line.time, now)
    guard case .segment(let segment, _, isBacked: true) = line.action,
      !kernel.wire.hasBrought(whatIsAcknowledgedBy: segment)
    else { return .line(line, time) }
    return kernel.wire.acknowledgment(inPlaceOf: segment).map { .acknowledgment($0, time) }
  }

  /// The application's next line, unless it waits in a call.
  private var nextOfMachine: Next? {
    waiting == nil ? ofMachine.last.map { .line($0, max($0.time, now)) } : nil
  }

  /// When the next thing happens; nil if nothing is going to.
  package var nextEventTime: Instant? { next.map { $0.time ?? now } }

  /// Moves the clock. Traps if something is due before.
  package mutating func advance(to time: Instant) {
    precondition(nextEventTime.map { $0 >= time } ?? true, "no event is passed over")
    kernel.wait(until: time)
  }

  /// Lets the next thing happen, with all that comes of it at that instant. False if there is none.
  package mutating func step(into trace: inout Trace) -> Bool {
    guard let next else { return false }
    switch next {
    case .expiry(let time):
      kernel.wait(until: time)
      stopWaiting()
    case .timeout: kernel.runNextTimeout()
    case .crossing(let time):
      kernel.wait(until: time)
      kernel.end(kernel.wire.takeNext())
    case .line(let line, let time):
      kernel.wait(until: time)
      if line.isOfPeer { ofPeer.removeLast() } else { ofMachine.removeLast() }
      carryOut(line)
    case .acknowledgment(let segment, let time):
      kernel.wait(until: time)
      kernel.arrive(segment)
    case .release: kernel.wire.release(now: now)
    }
    settle(into: &trace)
    return true
  }

  /// Ends a door: who waits in a call or reads at once is told, and the trace of it.
  private mutating func settle(into trace: inout Trace) {
    if let call = waiting {
      let outcome = attempt { kernel throws(ScriptEnd) in try kernel.retry(call) }
      if outcome != .blocks { waiting = nil }
    }
    if isReading { readOn() }
    kernel.tell(&trace)
  }

  private mutating func stopWaiting() {
    guard let call = waiting else { return }
    _ = attempt { kernel throws(ScriptEnd) in try kernel.giveUp(call) }
    waiting = nil
  }

  // MARK: The script

  private mutating func carryOut(_ stimulus: Stimulus) {
    switch stimulus.action {
    case .segment(let segment, let ecn, _): kernel.arrive(segment, ecn: ecn)
    case .message(let message): kernel.arrive(message)
    case .system(let system): kernel.reconfigure(system)
    case .call(let call): make(call, line: stimulus.line)
    }
  }

  private mutating func make(_ call: SystemCall, line: Int) {
    let outcome = attempt { kernel throws(ScriptEnd) in
      try kernel.perform(call, line: line, isRetry: false)
    }
    guard outcome == .blocks, waiting == nil else { return }
    waiting = try? kernel.blocked(call, line: line)
  }

  /// Makes a call; nil, and nothing has happened, where it names what isn't there in this world:
  /// the descriptor of a connection that never came, say.
  private mutating func attempt(
    _ call: (inout Kernel) throws(ScriptEnd) -> CallOutcome
  ) -> CallOutcome? {
    var copy = kernel
    do throws(ScriptEnd) {
      let outcome = try call(&copy)
      kernel = copy
      return outcome
    } catch {
      // What a call wrote through an argument is compared when all has been done.
      if case .failure(let failure) = error, failure.kind == .argument { kernel = copy }
      return nil
    }
  }

  // MARK: What is done by hand

  /// From now on something is done to the path's segment of this number, from 1. Traps below.
  package mutating func arm(_ effect: Fault.Effect, ordinal: Int, on path: PathID) {
    kernel.wire.order(effect, ordinal: ordinal, on: path)
  }

  /// The application does something beside the script, without waiting.
  ///
  /// Returns how many octets were sent or read, which can be fewer than were asked for; 0 for any
  /// other deed. Throws the error that the call meets, and then nothing has happened.
  @discardableResult
  package mutating func perform(
    _ deed: ApplicationDeed, into trace: inout Trace
  ) throws(CallFailure) -> Int {
    guard let index = currentSocket else { throw CallFailure(name: "EBADF") }
    var copy = self
    var result = 0
    switch deed {
    case .send(let count):
      result = try copy.make("send", at: index, Self.withoutWaiting(count))
    case .read(let count):
      result = try copy.make("recv", at: index, Self.withoutWaiting(count))
    case .stopReading: copy.isReading = false
    case .resumeReading: copy.isReading = true
    case .shutdown: _ = try copy.make("shutdown", at: index, [.symbol("SHUT_WR")])
    case .close: _ = try copy.make("close", at: index, [])
    case .abort:
      copy.kernel.sockets[index].options.linger = .zero
      _ = try copy.make("close", at: index, [])
    }
    copy.settle(into: &trace)
    self = copy
    return result
  }

  /// The arguments of a call on so many octets that returns at once.
  private static func withoutWaiting(_ count: Int) -> [Argument] {
    [.ellipsis, .integer(count), .symbol("MSG_DONTWAIT")]
  }

  /// Makes a call on a socket with these other arguments; what it has returned.
  private mutating func make(
    _ name: String, at index: Int, _ arguments: [Argument]
  ) throws(CallFailure) -> Int {
    let socket = Argument.integer(kernel.sockets[index].number)
    let call = SystemCall(name: name, arguments: [socket] + arguments, result: .any)
    switch outcomeBesideScript(of: call) {
    case .value(let value): return value
    case .failure(let name): throw CallFailure(name: name)
    case .blocks where name == "close":
      // It lingers, but has closed: nobody waits for it to return.
      kernel.removeSocket(at: index)
      return 0
    case .blocks: throw CallFailure(name: "EAGAIN")
    }
  }

  /// Makes a call that the kernel knows, while the script may wait in a write of its own: that one
  /// goes on where it has stopped.
  private mutating func outcomeBesideScript(of call: SystemCall) -> CallOutcome {
    let current = kernel.current
    let blockedWrite = current.flatMap { kernel.conversations[$0].blockedWrite }
    if let current { kernel.conversations[current].blockedWrite = nil }
    defer { if let current { kernel.conversations[current].blockedWrite = blockedWrite } }
    do throws(ScriptEnd) {
      return try kernel.perform(call, line: 0, isRetry: false)
    } catch {
      preconditionFailure("a call by hand is on a socket that is there: \(error)")
    }
  }

  /// The socket of the latest connection, unless it was closed and only lingers.
  private var currentSocket: Int? {
    guard let current = kernel.current, !kernel.conversations[current].isOrphan else { return nil }
    return kernel.sockets.firstIndex { socket in
      if case .conversation(current) = socket.role { true } else { false }
    }
  }

  private mutating func readOn() {
    guard let current = kernel.current, let index = currentSocket else { return }
    let count = kernel.conversations[current].readableOctets
    guard count > 0 else { return }
    do throws(CallFailure) {
      _ = try make("recv", at: index, Self.withoutWaiting(count))
    } catch {
      // Another reader has taken it.
    }
  }
}
