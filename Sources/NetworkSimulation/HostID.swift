/// One of the two hosts.
public enum HostID: String, CaseIterable, Hashable, Sendable {
  /// Opens from the ephemeral ports, 49,152 … 65,535 (RFC 6335 §6).
  case client
  /// Has port 80 for everything.
  case server

  /// The other one.
  public var peer: HostID { self == .client ? .server : .client }
}
