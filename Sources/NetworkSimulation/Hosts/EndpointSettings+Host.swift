import TCPEngine

extension EndpointSettings {
  /// The settings of a profile at a host, all in their ranges. The teaching profile's initial
  /// sequence numbers are the lesson format's, which tell the two ends apart: 100 at the client,
  /// 300 at the server. The others' are drawn, as RFC 6528 and RFC 9293 §3.4.1 (SHLD-1) ask, under
  /// a secret of the world's seed.
  public static func profile(_ profile: EndpointProfile, of host: HostID) -> EndpointSettings {
    var settings = EndpointSettings.profile(profile)
    settings.iss = SequenceNumber(host == .client ? 100 : 300)
    if profile != .teaching { settings.initialSequenceNumbers = .seeded(0) }
    return settings
  }
}
