// Required reading: RFC 9293 §3.10.2 (SEND), §3.10.3 (RECEIVE).

import NetworkSimulation
import TCPEngine

/// What of a host's events only counts: its variables don't tell it.
package struct HostTally: Equatable, Sendable {
  /// Octets that the application gave to the current connection.
  package private(set) var given = 0
  /// Octets in order that the application left unread.
  package private(set) var unread = 0
  /// Segments that went again, setup left out.
  package private(set) var resendings = 0
  /// Retransmission timeouts, setup left out.
  package private(set) var timeouts = 0
  /// Whether the application reads at once what arrives.
  private var isReading = true

  /// Nothing has happened yet.
  package init() {}

  /// Takes in the host's next event.
  package mutating func count(_ event: TraceEvent) {
    switch event.kind {
    case .application(.send(let text)): given += text.count
    case .application(.stopReading): isReading = false
    case .application(.resumeReading):
      isReading = true
      unread = 0
    case .application(.read(let count)): unread -= min(count ?? unread, unread)
    case .delivered(let text, _): unread += isReading ? 0 : text.count
    case .state(.closed, _), .state(.listen, .synReceived), .fault(.crashed):
      (given, unread) = (0, 0)
      if case .fault = event.kind { isReading = true }
    case .timer(.retransmission, .expire) where !event.isSetup: timeouts += 1
    case .sent(let segment) where segment.isRetransmission && !event.isSetup: resendings += 1
    default: break
    }
  }
}
