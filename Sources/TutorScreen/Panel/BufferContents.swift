// Required reading: RFC 9293 §3.10.2 (SEND), §3.10.3 (RECEIVE).

import NetworkSimulation
import TCPEngine

/// What an end's buffers hold, octets, as a trace tells.
struct BufferContents: Equatable {
  /// Given to TCP by the application, and not sent yet.
  private(set) var unsent = 0
  /// Sent, and not acknowledged.
  private(set) var unacknowledged = 0
  /// Received in order, and not read by the application.
  private(set) var unread = 0

  /// The buffers of a host's current connection. O(events), since what an application has given and
  /// taken stands only in its calls.
  init(of host: HostID, variables: EndpointVariables, in trace: TracePrefix) {
    var given = 0
    var isReading = true
    for event in trace.events(in: 0..<trace.count) where event.host == host {
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
      default: break
      }
    }
    unacknowledged = Int(
      variables.octetsSent - min(variables.octetsAcknowledged, variables.octetsSent))
    unsent = max(given - Int(variables.octetsSent), 0)
  }
}
