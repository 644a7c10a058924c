import TCPEngine

/// `establish` ends with a connection (E306).
enum EstablishSucceeds: Rule {
  static let code = "E306"
  static let title = BilingualText("no connection came about", "맺어지지 않은 연결")
  static let explanation = BilingualText(
    """
    `establish` listens, connects and runs until both ends are ESTABLISHED and nothing is in \
    flight; faults and loss don't touch it. Where a connection exists already, another is opened \
    beside it. It fails where a host has crashed, or where what stands before it leaves no room for a \
    connection.
    """,
    """
    `establish`는 listen과 connect를 하고, 두 쪽이 ESTABLISHED가 되고 날아가는 것이 없을 때까지 돌려요. 장애와 손실은 \
    여기에 닿지 않아요. 이미 연결이 있으면 그 옆에 하나를 더 맺어요. 호스트가 꺼져 있거나, 앞의 줄 때문에 \
    연결이 맺어질 수 없으면 실패해요.
    """)
  static let example: RuleExample? = .script(
    """
    crash server
    establish
    """,
    mended: """
      establish
      crash server
      """)
}

extension Mistake {
  /// `establish` came to nothing, both hosts being switched on or not.
  package static func notEstablished(
    client: ConnectionState, server: ConnectionState, areUp: Bool
  ) -> Mistake {
    Mistake(
      EstablishSucceeds.self,
      BilingualText(
        "no connection came about: client \(client.rawValue), server \(server.rawValue)",
        "연결이 맺어지지 않았어요: client \(client.rawValue), server \(server.rawValue)"),
      help: areUp
        ? BilingualText(
          "put it before the lines that change settings or open connections",
          "설정을 바꾸거나 연결을 여는 줄 앞에 두세요")
        : BilingualText(
          "put it before ‘crash’, or ‘reboot’ the host first",
          "‘crash’ 앞에 두거나 먼저 ‘reboot’ 줄로 호스트를 켜 주세요"))
  }
}
