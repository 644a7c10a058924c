import TCPEngine

/// What `expect no` rules out doesn't happen (E305).
enum RuledOutEventsStayAway: Rule {
  static let code = "E305"
  static let title = BilingualText("an event that was ruled out", "없어야 했던 일")
  static let explanation = BilingualText(
    """
    `expect no` says that an event doesn't happen: since the block began, or for the time after \
    `within`. It did, at the time shown. Without a word for it, the event means the sending.
    """,
    """
    `expect no`는 어떤 일이 블록이 시작된 뒤로, 또는 `within` 뒤의 시간 동안 일어나지 않는다는 뜻이에요. 그런데 적힌 때에 일어났어요. 따로 쓰지 \
    않으면 보내는 일을 말해요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect no client -> server ACK within 1s
    """,
    mended: """
      client connect
      expect no server -> client RST within 1s
      """)
}

extension Mistake {
  /// What `expect no` ruled out; `event` in the script's notation, at this clock time.
  package static func happenedAnyway(event: String, at time: Microseconds) -> Mistake {
    Mistake(
      RuledOutEventsStayAway.self,
      BilingualText(
        "this was not to happen, but did, at \(TimeText.spoken(time)): \(event)",
        "일어나지 않아야 할 일이 \(TimeText.spoken(time))에 일어났어요: \(event)"),
      help: BilingualText(
        "take the line out, or say more exactly what must not happen",
        "이 줄을 빼거나, 일어나지 않아야 할 일을 더 정확하게 써 주세요"))
  }
}
