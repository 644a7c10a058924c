/// One of the two hosts.
public enum HostID: String, CaseIterable, Hashable, Sendable {
  case client
  case server

  /// The other one.
  public var peer: HostID { self == .client ? .server : .client }
}
