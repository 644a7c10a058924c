/// One value for each host, looked at and changed in place through its subscript.
struct PerHost<Value> {
  /// The client's and the server's. An array, so that a host's value has one address: a `switch`
  /// over two properties can't be inlined as an accessor, and a getter would copy a host with all
  /// its connections each time that one field is looked at.
  private var values: [Value]

  init(client: Value, server: Value) {
    values = [client, server]
  }

  @inline(__always)
  subscript(host: HostID) -> Value {
    _read { yield values[host == .client ? 0 : 1] }
    _modify { yield &values[host == .client ? 0 : 1] }
  }
}

extension PerHost: Equatable where Value: Equatable {}
extension PerHost: Sendable where Value: Sendable {}
