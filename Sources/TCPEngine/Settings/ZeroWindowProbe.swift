/// What probes a zero window.
public enum ZeroWindowProbe: String, CaseIterable, Sendable {
  /// RFC 9293 §3.8.6.1: the next octet, or the FIN.
  case octet
  /// As Linux and others do: nothing, at SND.UNA − 1, which no window admits and so is answered.
  case empty
}
