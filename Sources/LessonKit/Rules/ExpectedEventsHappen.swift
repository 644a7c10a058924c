import TCPEngine

/// An event that a lesson waits for happens (E301).
enum ExpectedEventsHappen: Rule {
  static let code = "E301"
  static let title = BilingualText("an event that doesn't happen", "일어나지 않은 일")
  static let explanation = BilingualText(
    """
    `expect` with an event runs the engine until it happens, for at most 120 simulated seconds \
    or the time after `within`. It didn't. The closest event of the same path and kind is shown \
    with what differs between `**`, one that is only too late with how late it is, and below it the ladder since the step began. If the closest \
    one is right, correct the line; if the line is right, something before it is missing.
    """,
    """
    사건을 쓴 `expect`는 그 일이 일어날 때까지, 길어야 120초나 `within` 뒤의 시간 동안 엔진을 돌려요. 그런데 일어나지 않았어요. 경로와 종류가 같은 \
    것 가운데 가장 가까운 것을 보여 주고, 다른 부분을 `**` 사이에 적어요. 때만 늦었다면 얼마나 늦었는지 알려 줘요. 그 아래에는 단계가 시작된 뒤의 사다리가 나와요. 가장 가까운 것이 맞다면 이 줄을 \
    고치고, 이 줄이 맞다면 앞에 빠진 것이 있어요.
    """)
  static let example: RuleExample? = .script(
    """
    client connect
    expect server -> client SYN,ACK ack=102
    """,
    mended: """
      client connect
      expect server -> client SYN,ACK ack=101
      """)
}

extension Mistake {
  /// What was expected in this time, in the script's notation, happened so long after the wait began.
  package static func tooLate(
    _ event: String, within span: Microseconds, after delay: Microseconds
  ) -> Mistake {
    let (limit, late) = (TimeText.spoken(span), TimeText.spoken(delay - span))
    // In whole milliseconds, as lines have them: rounded up, so that the event is within.
    let enough = TimeText.script(.milliseconds((delay.count + 999) / 1000))
    return Mistake(
      ExpectedEventsHappen.self,
      BilingualText(
        "no such event within \(limit). It comes \(late) too late: \(event)",
        "\(limit) 안에 그런 일이 없었어요. \(late) 늦게 일어나요: \(event)"),
      help: BilingualText(
        "write ‘within \(enough)’, or mend what leads here",
        "‘within \(enough)’로 고치거나, 여기에 이르는 줄을 고쳐 주세요"))
  }

  /// What was expected didn't happen in this time.
  package static func noSuchEvent(within span: Microseconds, closest: NearMiss?) -> Mistake {
    let time = TimeText.spoken(span)
    return Mistake(
      ExpectedEventsHappen.self,
      BilingualText(
        "no such event within \(time)" + (closest?.english ?? ""),
        "\(time) 안에 그런 일이 없었어요" + (closest?.korean ?? "")),
      help: closest == nil
        ? BilingualText(
          "‘tcptutor suggest’ proposes lines that hold here",
          "‘tcptutor suggest’ 명령이 여기에 맞는 줄을 보여 줘요")
        : BilingualText(
          "write what stands between ** in this line, or mend what leads here",
          "** 사이의 것을 이 줄에 쓰거나, 여기에 이르는 줄을 고쳐 주세요"))
  }
}
