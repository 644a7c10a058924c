import TCPEngine

@testable import Packetdrill

/// Alters a script's expectations one at a time. Whatever it yields says something else than the
/// script, so none of it may pass.
///
/// What it leaves alone, because the meaning stays: stimuli (what the peer sends and the arguments
/// of calls are no expectations); the sequence number of a kernel's first SYN and the numbers of
/// descriptors, which are names (descriptors that are used later are altered: the use must fail);
/// PSH (altered apart, where it is compared); results `?`, options `<...>`, times `*`, a `win` that isn't written;
/// the sides of inequalities in assertions.
struct Mutator {
  /// A script with one expectation altered.
  struct Mutant {
    var line: Int
    var change: String
    var script: Script
  }

  private let script: Script
  private var mutants: [Mutant] = []

  static func mutants(of script: Script) -> [Mutant] {
    var mutator = Mutator(script: script)
    mutator.mutate()
    return mutator.mutants
  }

  /// Each segment of the kernel's with PSH added or taken away.
  static func pushMutants(of script: Script) -> [Mutant] {
    var mutator = Mutator(script: script)
    for (index, event) in script.events.enumerated() {
      guard case .outbound(var segment) = event.action else { continue }
      segment.control.formSymmetricDifference(.psh)
      mutator.add("PSH", at: index) { $0.action = .outbound(segment) }
    }
    return mutator.mutants
  }

  private init(script: Script) {
    self.script = script
  }

  private mutating func mutate() {
    var hasSeenSYN = false
    for (index, event) in script.events.enumerated() {
      switch event.action {
      case .outbound(let segment):
        let isFirstSYN = segment.control.contains(.syn) && !hasSeenSYN
        if isFirstSYN { hasSeenSYN = true }
        mutate(segment, isFirstSYN: isFirstSYN, at: index)
        mutateTime(event.time, at: index)
      case .call(let call):
        // A call in the script that opens anew begins a connection with a name of its own.
        if call.name == "connect" { hasSeenSYN = false }
        mutate(call, at: index)
        mutateReturn(event.time, at: index)
      case .assertion(let code):
        mutate(code, at: index)
      case .message: break
      case .inbound(let segment):
        // A SYN to a listener may begin another connection.
        if segment.control.contains(.syn), !segment.control.contains(.ack) { hasSeenSYN = false }
      case .shell(let text):
        if text.contains("grep") { mutateListing(text, at: index) }
      }
    }
  }

  private mutating func add(
    _ change: String, at index: Int, _ alter: (inout ScriptEvent) -> Void
  ) {
    var altered = script
    alter(&altered.events[index])
    mutants.append(Mutant(line: script.events[index].line, change: change, script: altered))
  }

  // MARK: Segments

  private mutating func mutate(_ segment: ScriptSegment, isFirstSYN: Bool, at index: Int) {
    func altered(_ alter: (inout ScriptSegment) -> Void) -> ScriptEvent.Action {
      var segment = segment
      alter(&segment)
      return .outbound(segment)
    }
    if !isFirstSYN {
      for by: UInt32 in [1, .max] {
        add("seq by \(Int32(bitPattern: by))", at: index) {
          $0.action = altered { $0.seq &+= by }
        }
      }
    }
    add("length + 1", at: index) { $0.action = altered { $0.length += 1 } }
    if segment.length > 0 {
      add("length - 1", at: index) { $0.action = altered { $0.length -= 1 } }
      add("length doubled", at: index) { $0.action = altered { $0.length *= 2 } }
    }
    if let ack = segment.ack {
      for by: UInt32 in [1, .max] {
        add("ack by \(Int32(bitPattern: by))", at: index) {
          $0.action = altered { $0.ack = ack &+ by }
        }
      }
    }
    if let window = segment.window {
      add("win", at: index) { $0.action = altered { $0.window = window ^ 1 } }
    }
    if let pointer = segment.urgentPointer {
      add("urg", at: index) { $0.action = altered { $0.urgentPointer = pointer + 1 } }
    }
    for bit: ControlBits in [.fin, .syn, .rst, .ack, .urg, .ece, .cwr] {
      add("flag \(bit.names)", at: index) {
        $0.action = altered { segment in
          segment.control.formSymmetricDifference(bit)
          if bit == .ack { segment.ack = segment.ack == nil ? 0 : nil }
          if bit == .urg { segment.urgentPointer = segment.urgentPointer == nil ? 0 : nil }
        }
      }
    }
    mutateOptions(segment, at: index)
  }

  private mutating func mutateOptions(_ segment: ScriptSegment, at index: Int) {
    guard let options = segment.options else { return }
    func replace(_ change: String, _ options: [ScriptOptionField]) {
      add(change, at: index) {
        var segment = segment
        segment.options = options
        $0.action = .outbound(segment)
      }
    }
    let longer = options + [.noOperation]
    if SegmentNotation.octets(of: SegmentNotation.padded(longer)).count
      <= SegmentCodec.maximumOptionsLength
    {
      replace("one option more", longer)
    }
    for (place, option) in options.enumerated() {
      if option == .endOfList || option == .noOperation { continue }
      var other = options
      other.remove(at: place)
      replace("no \(option)", other)
      guard let altered = Self.altered(option) else { continue }
      other = options
      other[place] = altered
      replace("other than \(option)", other)
    }
    if segment.ecn != nil { mutateMarking(segment, at: index) }
  }

  /// TSval is the script's own word, except under a tick.
  private static func altered(_ option: ScriptOptionField) -> ScriptOptionField? {
    switch option {
    case .mss(let value): .mss(value + 1)
    case .windowScale(let shift): .windowScale(shift + 1)
    case .timestamps(let value, let echo): .timestamps(value: value, echo: echo &+ 1)
    case .sack(let blocks):
      .sack(blocks.dropLast() + blocks.suffix(1).map { .init(left: $0.left, right: $0.right &+ 1) })
    default: nil
    }
  }

  private mutating func mutateMarking(_ segment: ScriptSegment, at index: Int) {
    var segment = segment
    segment.ecn = segment.ecn == .ce ? .noecn : .ce
    add("ECN", at: index) { $0.action = .outbound(segment) }
  }

  // MARK: Times

  /// Well past the greatest tolerance: half of the time and 20 ms.
  private static func shift(_ time: Microseconds) -> Microseconds {
    time / 2 + .milliseconds(20)
  }

  private mutating func mutateTime(_ time: EventTime, at index: Int) {
    switch time {
    case .relative(let span):
      add("later", at: index) { $0.time = .relative(span + Self.shift(span)) }
      if span > .milliseconds(50) {
        add("earlier", at: index) { $0.time = .relative(span - Self.shift(span)) }
      }
    case .absolute(let at):
      add("later", at: index) { $0.time = .absolute(at + Self.shift(at)) }
    case .relativeRange(let from, let to):
      let span = to - from + Self.shift(to)
      add("later", at: index) { $0.time = .relativeRange(from + span, to + span) }
    case .absoluteRange(let from, let to):
      let span = to - from + Self.shift(to)
      add("later", at: index) { $0.time = .absoluteRange(from + span, to + span) }
    case .any, .blocking, .relativeBlocking:
      break
    }
  }

  private mutating func mutateReturn(_ time: EventTime, at index: Int) {
    let (start, end, make): (Microseconds, Microseconds, (Microseconds) -> EventTime)
    switch time {
    case .blocking(let from, let until):
      (start, end, make) = (from, until, { .blocking(from, until: $0) })
    case .relativeBlocking(let from, let until):
      (start, end, make) = (from, until, { .relativeBlocking(from, until: $0) })
    default: return
    }
    add("returns later", at: index) { $0.time = make(end + Self.shift(end)) }
    if end - start > .milliseconds(50) {
      add("returns earlier", at: index) { $0.time = make(end - Self.shift(end - start)) }
    }
  }

  // MARK: Calls and assertions

  private mutating func mutate(_ call: SystemCall, at index: Int) {
    func result(_ change: String, _ result: SystemCall.Result) {
      add(change, at: index) {
        var call = call
        call.result = result
        $0.action = .call(call)
      }
    }
    switch call.result {
    case .any: break
    case .failure(let name):
      result("another error", .failure(name == "EINVAL" ? "EBADF" : "EINVAL"))
      result("no error", .value(0))
    case .value(let value):
      result("an error", .failure("EINVAL"))
      let isDescriptor = ["socket", "accept"].contains(call.name)
      if !isDescriptor || isUsed(value, after: index) { result("result", .value(value + 1)) }
    }
    mutateWritten(call, at: index)
  }

  private func isUsed(_ descriptor: Int, after index: Int) -> Bool {
    script.events[(index + 1)...].contains {
      guard case .call(let call) = $0.action else { return false }
      return call.arguments.first == .integer(descriptor)
    }
  }

  /// What getsockopt and ioctl write, recvmsg tells beside the text, and poll and epoll_wait find.
  private mutating func mutateWritten(_ call: SystemCall, at index: Int) {
    let (place, written): (Int, [Argument])
    switch call.name {
    case "getsockopt" where call.arguments[2] == .symbol("SO_ERROR"):
      (place, written) = (3, [.list([.symbol("EINVAL")]), .list([.integer(0)])])
    case "getsockopt": (place, written) = (3, Self.elementsAltered(call.arguments[3]))
    case "ioctl": (place, written) = (2, Self.elementsAltered(call.arguments[2]))
    case "recvmsg": (place, written) = (1, Self.fieldsAltered(call.arguments[1]))
    case "poll" where call.result != .value(0) || call.arguments[2] == .integer(0):
      (place, written) = (0, Self.elementsAltered(call.arguments[0]))
    case "epoll_wait" where call.result != .value(0):
      (place, written) = (1, Self.elementsAltered(call.arguments[1]))
    default: return
    }
    for argument in written where argument != call.arguments[place] {
      add("written \(argument)", at: index) {
        var call = call
        call.arguments[place] = argument
        $0.action = .call(call)
      }
    }
  }

  /// A list with one element altered, each in turn; what is no list is taken for its one element.
  private static func elementsAltered(_ argument: Argument) -> [Argument] {
    guard case .list(let list) = argument else { return fieldsAltered(argument) }
    return list.indices.flatMap { place -> [Argument] in
      fieldsAltered(list[place]).map { element -> Argument in
        var list = list
        list[place] = element
        return .list(list)
      }
    }
  }

  /// A structure with one field altered, each in turn, of those that the kernel writes.
  private static func fieldsAltered(_ argument: Argument) -> [Argument] {
    if case .integer(let value) = argument { return [.integer(value + 1)] }
    guard case .structure(let fields) = argument else { return [] }
    return fields.indices.flatMap { place -> [Argument] in
      let value = fields[place].value
      let others: [Argument]
      switch (fields[place].name, value) {
      case ("msg_control", .list(let messages)):
        others = elementsAltered(value) + (messages.isEmpty ? [] : [.list(messages + messages)])
      case ("cmsg_data", _): others = elementsAltered(value)
      case ("revents", _): others = conditionsAltered(value, other: "POLLPRI")
      case ("events", _) where fields.count == 2:
        others = conditionsAltered(value, other: "EPOLLPRI")
      case ("fd", .integer(let number)) where fields.count == 2,
        ("ptr", .integer(let number)), ("u32", .integer(let number)),
        ("u64", .integer(let number)):
        others = [.integer(number + 1)]
      default: others = []
      }
      return others.map { other -> Argument in
        var fields = fields
        fields[place].value = other
        return .structure(fields)
      }
    }
  }

  /// Other conditions, and each of several left out.
  private static func conditionsAltered(_ conditions: Argument, other: String) -> [Argument] {
    guard case .union(let names) = conditions else { return [.symbol(other), .integer(0)] }
    return names.indices.map { place -> Argument in
      var fewer = names
      fewer.remove(at: place)
      return .union(fewer)
    } + [.union(names + [.symbol(other)])]
  }

  /// Another state is looked for. A listing without one that is known isn't admitted.
  private mutating func mutateListing(_ text: String, at index: Int) {
    for (name, other) in [
      ("ESTABLISHED", "LAST_ACK"), ("FIN_WAIT_1", "CLOSING"), ("SYN_SENT", "CLOSING"),
      ("TIME_WAIT", "LAST_ACK"), ("CLOSE_WAIT", "LAST_ACK"),
    ]
    where text.contains(name) {
      add("state", at: index) { $0.action = .shell(text.replacing(name, with: other)) }
    }
  }

  /// Each number, or state's name, on the right of `==`.
  private mutating func mutate(_ code: String, at index: Int) {
    let parts = code.split(separator: "== ", omittingEmptySubsequences: false).map(String.init)
    for place in parts.indices.dropFirst() {
      let word = parts[place].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let otherState = word == "TCP_CLOSE" ? "TCP_LISTEN" : "TCP_CLOSE"
      let other = Int(word).map { String($0 + 1) } ?? otherState
      var altered = parts
      altered[place] = other + parts[place].dropFirst(word.count)
      add("assertion \(place)", at: index) {
        $0.action = .assertion(altered.joined(separator: "== "))
      }
    }
  }
}
