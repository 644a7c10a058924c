import NetworkSimulation
import TCPEngine

// Required reading: RFC 9293 §3.9.2.2.

/// ICMP messages, and what they come to for calls.
extension Kernel {
  /// An ICMP message about a segment of the latest connection arrives.
  mutating func arrive(_ message: ControlMessage) {
    let opening = TraceEvent.Kind.fault(.reported(message))
    guard let current else { return finish(nil, opening: opening) }
    conversations[current].reportedError = message.error(on: system.family)
    enter(current) { (connection, now, outputs) in
      connection.controlMessageArrives(message, now: now, into: &outputs)
    }
    finish(current, opening: opening)
    conversations[current].reportedError = nil
  }

  /// The error that an ICMP message has left and that hasn't ended anything, where SO_ERROR tells
  /// it: not FreeBSD's, which is told when the connection is given up.
  mutating func takeSoftError(of number: Int) -> String? {
    guard system.family != .freebsd else { return nil }
    defer { conversations[number].softError = nil }
    return conversations[number].softError
  }

  /// An ACK shows that something gets through again; FreeBSD doesn't look.
  mutating func forgetSoftError(of number: Int, arriving segment: Segment) {
    guard system.family != .freebsd, segment.control.contains(.ack),
      conversations[number].connection.variables.sndUna.isAtOrBefore(segment.ack)
    else { return }
    conversations[number].softError = nil
  }

  /// Notes an error that has ended nothing: with IP_RECVERR the next call meets it.
  mutating func noteSoftError(of number: Int) {
    guard let error = conversations[number].reportedError else { return }
    let receivesErrors = sockets.contains { socket in
      guard case .conversation(number) = socket.role else { return false }
      return socket.options.receivesErrors
    }
    if system.family == .linux, receivesErrors {
      conversations[number].pendingError = error
      return
    }
    // FreeBSD doesn't even remember that an established peer can't be reached.
    let isForgotten =
      system.family == .freebsd && error == "EHOSTUNREACH"
      && conversations[number].connection.state == .established
    if !isForgotten { conversations[number].softError = error }
  }
}

extension ControlMessage {
  /// The error's name in POSIX, or in the system's own words.
  fileprivate func error(on family: SystemSettings.Family) -> String {
    family == .freebsd ? freebsdError : linuxError
  }

  private var linuxError: String {
    switch report {
    case .netUnreachable, .netUnknown, .netProhibited, .netUnreachableForService: "ENETUNREACH"
    case .hostUnreachable, .hostProhibited, .hostUnreachableForService, .prohibited,
      .precedenceViolated, .precedenceTooLow, .timeExceeded, .reassemblyTimeExceeded:
      "EHOSTUNREACH"
    case .protocolUnreachable: "ENOPROTOOPT"
    case .portUnreachable: "ECONNREFUSED"
    case .fragmentationNeeded: "EMSGSIZE"
    case .sourceRouteFailed: "EOPNOTSUPP"
    case .hostUnknown: "EHOSTDOWN"
    case .hostIsolated: "ENONET"
    case .parameterProblem: "EPROTO"
    case .sourceQuench: "EAGAIN"
    }
  }

  private var freebsdError: String {
    switch report {
    case .protocolUnreachable, .portUnreachable, .netProhibited, .hostProhibited, .prohibited:
      "ECONNREFUSED"
    case .fragmentationNeeded: "EMSGSIZE"
    case .parameterProblem: "ENOPROTOOPT"
    default: "EHOSTUNREACH"
    }
  }
}
