/// One value for each host, changed in place through its subscript.
struct PerHost<Value> {
  private var client: Value
  private var server: Value

  init(client: Value, server: Value) {
    self.client = client
    self.server = server
  }

  subscript(host: HostID) -> Value {
    get {
      switch host {
      case .client: client
      case .server: server
      }
    }
    // Setting through `get` would copy a connection with its queues at every event.
    _modify {
      switch host {
      case .client: yield &client
      case .server: yield &server
      }
    }
  }
}

extension PerHost: Equatable where Value: Equatable {}
extension PerHost: Sendable where Value: Sendable {}
