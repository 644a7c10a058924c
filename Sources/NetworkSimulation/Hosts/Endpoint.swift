import TCPEngine

/// One connection of a host, with what the simulation remembers of it.
struct Endpoint: Equatable, Sendable {
  /// Tells it from the host's others, however they come and go.
  let number: Int
  var connection: Connection
  /// Whether it stays in LISTEN and has copies made for what arrives.
  var isListener: Bool
  /// Whether a listener has made it, for a SYN that came.
  let isPassive: Bool
  /// The connection's next timeout, placed in the order of events.
  var timer: EventQueue.Place?
  /// ACK and window that it sent last.
  var lastAcknowledgment: SentAcknowledgment?

  init(number: Int, connection: Connection, isListener: Bool, isPassive: Bool) {
    self.number = number
    self.connection = connection
    self.isListener = isListener
    self.isPassive = isPassive
  }

  /// Whether it may still send or receive.
  var isAlive: Bool { connection.state != .closed }

  /// Whether it waits in its listener's backlog. The default application accepts a connection as
  /// soon as it is ESTABLISHED, so only those whose handshake isn't done do.
  var isHalfOpen: Bool { isPassive && connection.state == .synReceived }

  /// Whether a segment, with so much text, is a pure ACK that says nothing but what was sent last.
  @inline(__always)
  func repeatsLastAcknowledgment(_ header: Segment.Header, textCount: Int) -> Bool {
    textCount == 0 && header.control.isPureAcknowledgment
      && lastAcknowledgment == SentAcknowledgment(ack: header.ack, window: header.window)
  }
}
