import NetworkSimulation
import TCPEngine

extension TraceEvent.Kind {
  /// The event's stable name.
  var jsonName: String {
    switch self {
    case .sent: "sent"
    case .arrived: "arrived"
    case .lost: "lost"
    case .discarded: "discarded"
    case .delivered: "delivered"
    case .state: "state"
    case .timer: "timer"
    case .application: "app"
    case .signal: "signal"
    case .fault: "fault"
    case .decision: "decision"
    }
  }

  /// What this kind of event tells beside the members of every event.
  var jsonMembers: [JSONMember] {
    switch self {
    case .sent(let segment), .arrived(let segment), .discarded(let segment):
      segment.jsonMembers
    case .lost(let segment, let reason):
      segment.jsonMembers + [JSONMember("why", reason.rawValue)]
    case .delivered(let text, let offset):
      [JSONMember("offset", offset), JSONMember("len", text.count)]
    case .state(let from, let to):
      [JSONMember("from_state", from.rawValue), JSONMember("to_state", to.rawValue)]
    case .timer(let timer, let action):
      [JSONMember("timer", timer.rawValue)] + action.jsonMembers
    case .application(let call): call.jsonMembers
    case .signal(let signal): [JSONMember("signal", signal.rawValue)]
    case .fault(let report): report.jsonMembers
    case .decision(let decision): [JSONMember("decision", decision.rawValue)]
    }
  }
}

extension TimerAction {
  var jsonMembers: [JSONMember] {
    switch self {
    case .start(let due):
      [JSONMember("action", "start"), JSONMember("due_us", due.microseconds)]
    case .stop: [JSONMember("action", "stop")]
    case .expire: [JSONMember("action", "expire")]
    }
  }
}

extension ApplicationCall {
  var jsonMembers: [JSONMember] {
    switch self {
    case .listen: [JSONMember("call", "listen")]
    case .connect: [JSONMember("call", "connect")]
    case .send(let text): [JSONMember("call", "send"), JSONMember("len", text.count)]
    case .read(let count):
      [JSONMember("call", "read"), JSONMember("len", count.map { .integer($0) } ?? .null)]
    case .stopReading: [JSONMember("call", "stop-reading")]
    case .resumeReading: [JSONMember("call", "resume-reading")]
    case .shutdown: [JSONMember("call", "shutdown")]
    case .close: [JSONMember("call", "close")]
    case .abort: [JSONMember("call", "abort")]
    }
  }
}

extension FaultReport {
  var jsonMembers: [JSONMember] {
    switch self {
    case .dropped(let id): [JSONMember("fault", "drop"), JSONMember("id", id.number)]
    case .duplicated(let id, let copy):
      [
        JSONMember("fault", "duplicate"), JSONMember("id", id.number),
        JSONMember("copy", copy.number),
      ]
    case .corrupted(let id): [JSONMember("fault", "corrupt"), JSONMember("id", id.number)]
    case .delayed(let id, let span):
      [JSONMember("fault", "delay"), JSONMember("id", id.number), JSONMember("by_us", span)]
    case .reordered(let id, let count):
      [JSONMember("fault", "reorder"), JSONMember("id", id.number), JSONMember("by", count)]
    case .injected(let id): [JSONMember("fault", "inject"), JSONMember("id", id.number)]
    case .reported(let message):
      [
        JSONMember("fault", "icmp"), JSONMember("report", message.report.rawValue),
        JSONMember("type", Int(message.type)), JSONMember("code", Int(message.code)),
        JSONMember("quoted_seq", Int(message.seq.rawValue)),
        JSONMember(
          "mtu", message.report == .fragmentationNeeded ? .integer(Int(message.mtu)) : .null),
      ]
    case .cut: [JSONMember("fault", "cut")]
    case .healed: [JSONMember("fault", "heal")]
    case .crashed: [JSONMember("fault", "crash")]
    case .rebooted: [JSONMember("fault", "reboot")]
    }
  }
}

extension Cause {
  /// Where the rule stands, which case of it fired, and the values that decided.
  var json: JSONValue {
    var members = [JSONMember("rfc", clause.rfc), JSONMember("section", clause.section)]
    if let requirement = clause.requirement {
      members.append(JSONMember("requirement", requirement))
    }
    members.append(JSONMember("case", name))
    members.append(
      JSONMember("values", .object(values.map { JSONMember($0.name, $0.value) })))
    return .object(members)
  }
}
