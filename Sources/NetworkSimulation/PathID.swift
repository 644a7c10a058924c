/// One direction of the road between the hosts.
public struct PathID: Hashable, Sendable {
  /// Where it starts; it ends at the other host.
  public var from: HostID

  /// The path that leaves `from`.
  public init(from: HostID) {
    self.from = from
  }

  /// Where it ends.
  public var to: HostID { from.peer }
  /// Both paths, the client's first.
  public static let both = [PathID(from: .client), PathID(from: .server)]
}
