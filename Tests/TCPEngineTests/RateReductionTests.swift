import TestSupport
import Testing

@testable import TCPEngine

/// Proportional rate reduction: RFC 9937.
struct RateReductionTests {
  private func ack(
    _ delivered: Int, inFlight: Int, threshold: Int = 5000, isSafe: Bool = false
  ) -> ProportionalRateReduction.ACK {
    ProportionalRateReduction.ACK(
      delivered: delivered, inFlight: inFlight, threshold: threshold, segmentSize: 1000,
      isSafe: isSafe)
  }

  // RFC 9937 §6: sndcnt = CEIL(prr_delivered * ssthresh / RecoverFS) - prr_out.
  @Test func `above ssthresh every second segment delivered lets one go at half the rate`() {
    var reduction = ProportionalRateReduction(recoverFS: 10_000)
    #expect(reduction.window(after: ack(1000, inFlight: 9000)) == 9500)
    #expect(reduction.window(after: ack(1000, inFlight: 8000)) == 9000)
    reduction.sent(1000)
    #expect(reduction.window(after: ack(1000, inFlight: 8000)) == 8500)
    #expect(reduction.window(after: ack(1000, inFlight: 7000)) == 8000)
    #expect(reduction.delivered == 4000 && reduction.out == 1000)
  }

  // RFC 9937 §6: conservative below ssthresh, and a segment more on a safe ACK.
  @Test func `below ssthresh what was delivered goes, and a segment more if the ACK is safe`() {
    var careful = ProportionalRateReduction(recoverFS: 10_000)
    careful.sent(1000)
    #expect(careful.window(after: ack(1000, inFlight: 2000)) == 3000)
    var safe = ProportionalRateReduction(recoverFS: 10_000)
    safe.sent(1000)
    #expect(safe.window(after: ack(1000, inFlight: 2000, isSafe: true)) == 4000)
  }

  @Test func `the pipe never grows beyond ssthresh`() {
    var reduction = ProportionalRateReduction(recoverFS: 10_000)
    reduction.sent(1000)
    #expect(reduction.window(after: ack(4000, inFlight: 4500, isSafe: true)) == 5000)
  }

  // RFC 9937 §6: "Force a fast retransmit upon entering recovery".
  @Test func `the first ACK lets a segment go in any case`() {
    var reduction = ProportionalRateReduction(recoverFS: 100_000)
    #expect(reduction.window(after: ack(0, inFlight: 9000)) == 10_000)
  }

  // RFC 9937 §6.2: nothing is computed where DeliveredData is 0.
  @Test func `an ACK that delivers nothing leaves the window, by FreeBSD's rules at the pipe`() {
    var reduction = ProportionalRateReduction(recoverFS: 10_000)
    #expect(reduction.window(after: ack(1000, inFlight: 9000)) == 9500)
    var nothing = ack(0, inFlight: 8000)
    #expect(reduction.window(after: nothing) == nil)
    nothing.includesThreshold = true
    #expect(reduction.window(after: nothing) == 8000)
    #expect(reduction.delivered == 1000 && reduction.out == 0)
  }

  @Test func `in a recovery the segments go evenly, and the window ends at ssthresh`() throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.proportionalRateReduction = true
    var ladder = Ladder(settings)
    let flight = (0..<10).map { "10 > ACK seq=\(101 + $0 * 1000) ack=301 len=1000" }
    try ladder.play(
      """
      \(connectedWithSACK)
      10 user send 20000
      \(flight.joined(separator: "\n"))
      100 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      110 < ACK seq=301 ack=101 <nop,nop,sack=1101-3101>
      120 < ACK seq=301 ack=101 <nop,nop,sack=1101-4101>
      120 > ACK seq=101 ack=301 len=1000 retransmit
      120 check ssthresh=5000
      130 < ACK seq=301 ack=101 <nop,nop,sack=1101-5101>
      140 < ACK seq=301 ack=101 <nop,nop,sack=1101-6101>
      150 < ACK seq=301 ack=101 <nop,nop,sack=1101-7101>
      150 > ACK seq=10101 ack=301 len=1000
      160 < ACK seq=301 ack=101 <nop,nop,sack=1101-8101>
      160 > ACK seq=11101 ack=301 len=1000
      170 < ACK seq=301 ack=101 <nop,nop,sack=1101-9101>
      170 > ACK seq=12101 ack=301 len=1000
      180 < ACK seq=301 ack=101 <nop,nop,sack=1101-10101>
      180 > ACK seq=13101 ack=301 len=1000
      220 < ACK seq=301 ack=10101
      220 check cwnd=5000
      220 > ACK seq=14101 ack=301 len=1000
      """)
  }
}
