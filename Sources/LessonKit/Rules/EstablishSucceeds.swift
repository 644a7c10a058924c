import TCPEngine

/// `establish` ends with a connection (E306).
enum EstablishSucceeds: Rule {
  static let code = "E306"
}

extension Mistake {
  /// `establish` came to nothing.
  package static func notEstablished(client: ConnectionState, server: ConnectionState) -> Mistake {
    Mistake(
      EstablishSucceeds.self,
      BilingualText(
        "no connection came about: client \(client.rawValue), server \(server.rawValue)",
        "연결이 맺어지지 않았어요: client \(client.rawValue), server \(server.rawValue)"),
      help: BilingualText(
        "‘establish’ opens a connection where there is none",
        "‘establish’ 줄은 연결이 없을 때 새로 맺어요"))
  }
}
