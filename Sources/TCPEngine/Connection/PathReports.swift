/// What ICMP messages have said of a connection's path.
struct PathReports: Equatable, Sendable {
  /// The path's MTU, octets; nil while no message has named one.
  var mtu: Int?
  /// Whether an error has come that didn't abort the connection.
  var hasSoftError = false
}
