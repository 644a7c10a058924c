// Required reading: RFC 9293 §3.10.2 (SEND), §3.10.3 (RECEIVE).

import LessonPlayer
import TCPEngine

/// What an end's buffers hold, octets.
struct BufferContents: Equatable {
  /// Given to TCP by the application, and not sent yet.
  let unsent: Int
  /// Sent, and not acknowledged.
  let unacknowledged: Int
  /// Received in order, and not read by the application.
  let unread: Int

  /// The buffers of a host's current connection.
  init(of card: HostCard) {
    let variables = card.variables
    unacknowledged = Int(
      variables.octetsSent - min(variables.octetsAcknowledged, variables.octetsSent))
    unsent = max(card.tally.given - Int(variables.octetsSent), 0)
    unread = card.tally.unread
  }
}
