import TCPEngine
import Testing

/// The transition table and the causes, as data.
struct TableTests {
  @Test func `no transition stands in the table twice, and every state is entered and left`() {
    let table = StateTransition.table
    #expect(Set(table).count == table.count)
    #expect(Set(table.map(\.to)).count == ConnectionState.allCases.count)
    #expect(Set(table.map(\.from)).count == ConnectionState.allCases.count)
    #expect(Set(table.map(\.trigger)).count == StateTransition.Trigger.allCases.count)
  }

  // RFC 9293 §3.3.2, figure 5.
  @Test func `figure 5 has these arrows`() {
    let arrows = StateTransition.table.filter(\.isInFigure5).map {
      "\($0.from.rawValue) > \($0.to.rawValue) : \($0.trigger.rawValue)"
    }
    #expect(
      arrows == [
        "CLOSED > LISTEN : passive OPEN", "CLOSED > SYN-SENT : active OPEN",
        "LISTEN > SYN-RECEIVED : rcv SYN",
        "LISTEN > CLOSED : CLOSE", "SYN-SENT > SYN-RECEIVED : rcv SYN",
        "SYN-SENT > ESTABLISHED : rcv SYN,ACK", "SYN-SENT > CLOSED : CLOSE",
        "SYN-RECEIVED > ESTABLISHED : rcv ACK of SYN", "SYN-RECEIVED > FIN-WAIT-1 : CLOSE",
        "SYN-RECEIVED > LISTEN : rcv RST", "ESTABLISHED > FIN-WAIT-1 : CLOSE",
        "ESTABLISHED > CLOSE-WAIT : rcv FIN", "FIN-WAIT-1 > FIN-WAIT-2 : rcv ACK of FIN",
        "FIN-WAIT-1 > CLOSING : rcv FIN", "FIN-WAIT-2 > TIME-WAIT : rcv FIN",
        "CLOSE-WAIT > LAST-ACK : CLOSE", "CLOSING > TIME-WAIT : rcv ACK of FIN",
        "LAST-ACK > CLOSED : rcv ACK of FIN", "TIME-WAIT > CLOSED : Timeout=2MSL",
      ])
  }

  @Test func `a cause is small and names its values as the RFC does`() {
    #expect(MemoryLayout<Cause>.size <= 24)
    let cause = Cause.outsideWindow(
      segSeq: SequenceNumber(7), segLen: 5, rcvNxt: SequenceNumber(.max), rcvWnd: 1_000)
    #expect(cause.name == "outside-window")
    #expect(cause.clause == Clause(rfc: 9293, section: "3.10.7.4"))
    #expect(
      cause.values == [
        CauseValue("SEG.SEQ", 7), CauseValue("SEG.LEN", 5), CauseValue("RCV.NXT", 4_294_967_295),
        CauseValue("RCV.WND", 1_000),
      ])
  }
}
