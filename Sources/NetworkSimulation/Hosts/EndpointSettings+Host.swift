import TCPEngine

extension EndpointSettings {
  /// The settings of a profile at a host. Initial sequence numbers are the lesson format's, which
  /// tell the two ends apart: 100 at the client, 300 at the server.
  public static func profile(_ profile: EndpointProfile, of host: HostID) -> EndpointSettings {
    var settings = EndpointSettings.profile(profile)
    settings.iss = SequenceNumber(host == .client ? 100 : 300)
    return settings
  }
}
