import TCPEngine
import Testing

/// A connection in one of the states after SYN-SENT, and the numbers that it has there.
struct Situation: CustomTestStringConvertible, Sendable {
  var state: ConnectionState
  /// The ladder that leads there, up to time 9.
  var ladder: String
  var sndNxt = 101
  var rcvNxt = 301

  var testDescription: String { state.rawValue }

  static let established = Situation(state: .established, ladder: connected)
  static let finWait1 = Situation(
    state: .finWait1,
    ladder: connected + """

      1 user close
      1 > FIN,ACK seq=101 ack=301 ; FIN-WAIT-1
      """, sndNxt: 102)
  static let finWait2 = Situation(
    state: .finWait2,
    ladder: finWait1.ladder + """

      2 < ACK seq=301 ack=102 ; FIN-WAIT-2
      """, sndNxt: 102)
  static let closeWait = Situation(
    state: .closeWait,
    ladder: connected + """

      1 < FIN,ACK seq=301 ack=101
      1 > ACK seq=101 ack=302 ; CLOSE-WAIT
      """, rcvNxt: 302)
  static let closing = Situation(
    state: .closing,
    ladder: finWait1.ladder + """

      2 < FIN,ACK seq=301 ack=101
      2 > ACK seq=102 ack=302 ; CLOSING
      """, sndNxt: 102, rcvNxt: 302)
  static let lastAck = Situation(
    state: .lastAck,
    ladder: closeWait.ladder + """

      2 user close
      2 > FIN,ACK seq=101 ack=302 ; LAST-ACK
      """, sndNxt: 102, rcvNxt: 302)
  static let timeWait = Situation(
    state: .timeWait,
    ladder: finWait2.ladder + """

      3 < FIN,ACK seq=301 ack=102
      3 > ACK seq=102 ack=302 ; TIME-WAIT
      """, sndNxt: 102, rcvNxt: 302)
  static let synReceived = Situation(
    state: .synReceived,
    ladder: """
      0 user open active
      0 > SYN seq=100
      1 < SYN seq=300
      1 > SYN,ACK seq=100 ack=301 retransmit ; SYN-RECEIVED
      """)

  /// The seven states from ESTABLISHED on.
  static let synchronized = [
    established, finWait1, finWait2, closeWait, closing, lastAck, timeWait,
  ]
  /// The states that take text from the peer.
  static let takingText = [established, finWait1, finWait2]
  /// The states whose peer has finished.
  static let afterFIN = [closeWait, closing, lastAck, timeWait]
}
