import TCPEngine
import TestSupport
import Testing

/// Tail loss probes: RFC 8985 §7.
struct TailLossProbeTests {
  private func play(
    _ text: String, _ change: (inout EndpointSettings) -> Void = { _ in }
  ) throws {
    var settings = EndpointSettings()
    settings.selectiveAcknowledgment = true
    settings.rack = true
    settings.tailLossProbe = true
    change(&settings)
    var ladder = Ladder(settings)
    try ladder.play(slowlyConnectedWithSACK + "\n" + text)
  }

  private let flight = """
    200 user send 3000
    200 > ACK seq=101 ack=301 len=1000
    200 > ACK seq=1101 ack=301 len=1000
    200 > ACK seq=2101 ack=301 len=1000
    200 = timer TLP start 400
    """

  // RFC 8985 §7.2: PTO = 2 * SRTT; §7.3: the highest segment again; then the RTO.
  @Test func `after two round trips the last segment goes again, then the timeout`() throws {
    try play(
      """
      \(flight)
      400 = timer TLP expire
      400 = timer RTO start 1400
      400 > ACK seq=2101 ack=301 len=1000 retransmit
      1400 = timer RTO expire
      1400 > ACK seq=101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 8985 §7.3: a new segment is the better probe, whatever cwnd.
  @Test func `a new segment goes if there is one`() throws {
    try play(
      """
      200 user send 3000
      200 > ACK seq=101 ack=301 len=1000
      200 > ACK seq=1101 ack=301 len=1000
      400 > ACK seq=2101 ack=301 len=1000
      400 check cwnd=2000 inflight=3000
      """
    ) { $0.initialCongestionWindow = 2 }
  }

  // RFC 8985 §7.2: a single segment's ACK may be delayed.
  @Test func `a single segment gets the time of a delayed ACK besides`() throws {
    try play(
      """
      200 user send 1000
      200 > ACK seq=101 ack=301 len=1000
      200 = timer TLP start 600
      300 < ACK seq=301 ack=1101
      300 = timer TLP stop
      """)
  }

  // RFC 8985 §7.4.2: only one copy arrived, so one was lost.
  @Test func `a probe that repairs a loss shrinks the window`() throws {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=2101
      300 = timer TLP start 700
      700 > ACK seq=2101 ack=301 len=1000 retransmit
      800 < ACK seq=301 ack=3101
      800 check cwnd=12000
      900 user send 1000
      900 > ACK seq=3101 ack=301 len=1000
      1000 < ACK seq=301 ack=4101
      1000 = decision probe-repaired
      1000 check cwnd=2000 ssthresh=2000
      """)
  }

  // RFC 8985 §7.4.2: a D-SACK tells that both copies arrived.
  @Test func `a D-SACK of the probe leaves the window as it is`() throws {
    try play(
      """
      \(flight)
      400 > ACK seq=2101 ack=301 len=1000 retransmit
      450 < ACK seq=301 ack=3101
      500 < ACK seq=301 ack=3101 <nop,nop,sack=2101-3101>
      600 user send 1000
      600 > ACK seq=3101 ack=301 len=1000
      700 < ACK seq=301 ack=4101
      700 check cwnd=12000
      """)
  }

  // RFC 8985 §7.4.2: so does a duplicate ACK without SACK.
  @Test func `a plain duplicate ACK of the probe leaves the window as it is`() throws {
    try play(
      """
      \(flight)
      400 > ACK seq=2101 ack=301 len=1000 retransmit
      450 < ACK seq=301 ack=3101
      500 < ACK seq=301 ack=3101
      600 user send 1000
      600 > ACK seq=3101 ack=301 len=1000
      700 < ACK seq=301 ack=4101
      700 check cwnd=12000
      """)
  }

  // RFC 8985 §7.2: nothing may be SACKed. §8: the retransmission timer goes on where it stood.
  @Test func `a SACK makes the probe needless, and the timeout stays where it was`() throws {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=101 <nop,nop,sack=1101-2101>
      300 = timer TLP stop
      300 = timer RTO start 1200
      325 > ACK seq=101 ack=301 len=1000 retransmit
      """)
  }

  // RFC 2018 §8: what is SACKed from SND.UNA on was thrown away. §8: the timeout goes on where it
  // stood unless something else has set it.
  @Test func `an ACK that looks like reneging stops the probe, and its half round trip counts`()
    throws
  {
    try play(
      """
      \(flight)
      300 < ACK seq=301 ack=1101 <nop,nop,sack=1101-2101>
      300 = timer TLP stop
      300 = timer RTO start 350
      350 = decision reneging
      350 > ACK seq=1101 ack=301 len=1000 retransmit
      """
    ) { $0.hurriesAfterReneging = true }
  }

  // RFC 8985 §7.3: the probe's SACK shows the loss to RACK.
  @Test func `the probe's SACK finds the losses before it`() throws {
    try play(
      """
      \(flight)
      400 > ACK seq=2101 ack=301 len=1000 retransmit
      500 < ACK seq=301 ack=101 <nop,nop,sack=2101-3101>
      500 > ACK seq=101 ack=301 len=1000 retransmit
      500 check ssthresh=2000 cwnd=2000
      500 > ACK seq=1101 ack=301 len=1000 retransmit
      """)
  }
}
