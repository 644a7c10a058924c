// Required reading: RFC 9293 §3.7.1 (Eff.snd.MSS), §3.8.6.2.1 (half of the largest window).

extension Connection {
  /// Up to this window a segment may fill all of it, octets: the MSS of a peer that names none
  /// (RFC 9293 §3.7.1, MUST-15).
  private static let smallWindow = 536
  /// The headers and options that IP carries undivided in any case, octets (RFC 791 §3.2).
  private static let leastPacket = 68
  private static let headerOctets = 20

  /// Eff.snd.MSS is so many octets from now on, and never becomes more.
  mutating func setEffectiveSegmentSize(_ size: Int) {
    tcb.snd.fullMSS = size
    tcb.snd.mss = size
    tcb.congestion.resize(segmentSize: size)
  }

  /// The peer offers a window that is larger than any before.
  @inline(never)
  mutating func widenGreatestWindow() {
    tcb.snd.maxWnd = tcb.snd.wnd
    if settings.fitsSegmentsToWindow { fitSegmentsToWindow() }
  }

  /// Makes segments so small that two fit into the largest window, so that the peer's ACK of the
  /// first comes while the second is on its way: the sender's half of silly window avoidance, ahead
  /// of time. The congestion window keeps its segments.
  mutating func fitSegmentsToWindow() {
    let greatest = tcb.snd.maxWnd
    let half = greatest > Self.smallWindow ? greatest / 2 : greatest
    let header = Self.headerOctets + timestampRoom
    let size =
      half > 0 ? min(tcb.snd.fullMSS, max(half, Self.leastPacket - header)) : tcb.snd.fullMSS
    guard size != tcb.snd.mss else { return }
    tcb.snd.mss = size
    tcb.congestion.resize(segmentSize: size)
  }
}
