import TCPEngine

/// `wait until quiet` ends (E307).
enum QuietComes: Rule {
  static let code = "E307"
  static let title = BilingualText("no quiet", "오지 않는 고요")
  static let explanation = BilingualText(
    """
    `wait until quiet` ends when no segment is in flight and no timer runs. Some things never \
    end by themselves: a peer that stopped reading is probed for ever.
    """,
    """
    `wait until quiet`는 날아가는 세그먼트도 도는 타이머도 없을 때 끝나요. 저절로 끝나지 않는 일도 있어요. 읽기를 멈춘 상대는 끝없이 탐색해요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    server stop reading
    client send 100000
    wait until quiet
    """,
    mended: """
      establish
      server stop reading
      client send 100000
      wait until client timeout PERSIST
      """)
}

extension Mistake {
  /// `wait until quiet`, and something went on for all this time.
  package static func neverQuiet(within span: Microseconds) -> Mistake {
    Mistake(
      QuietComes.self,
      BilingualText(
        "it doesn't get quiet within \(TimeText.spoken(span)): a segment is in flight or "
          + "a timer runs",
        "\(TimeText.spoken(span)) 안에 조용해지지 않았어요. 날아가는 세그먼트나 도는 타이머가 있어요"),
      help: BilingualText(
        "wait for less: ‘wait until’ with an event or a condition, or ‘wait 3s’",
        "‘wait until’ 다음에 사건이나 조건을 쓰거나, ‘wait 3s’처럼 시간을 써 주세요"))
  }
}
