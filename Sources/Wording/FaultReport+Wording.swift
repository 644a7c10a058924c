import NetworkSimulation

extension FaultReport {
  /// What was done to the network, in one sentence. `cut`, `healed`, `crashed` and `rebooted` speak
  /// of the event's host without naming it.
  package func explanation(in language: Language) -> String {
    switch language {
    case .korean: koreanExplanation
    case .english: englishExplanation
    }
  }

  private var koreanExplanation: String {
    switch self {
    case .dropped: "이 세그먼트는 가는 길에 사라질 거예요."
    case .duplicated: "이 세그먼트가 길에서 둘이 됐어요."
    case .corrupted: "이 세그먼트는 길에서 비트 하나가 뒤집혀요."
    case .delayed(_, let span): "이 세그먼트는 \(span.text(in: .korean)) 늦어져요."
    case .reordered(_, let count): "뒤에 보낸 \(count)개가 이 세그먼트를 앞질러요."
    case .injected: "TCP가 보내지 않은 가짜 세그먼트예요."
    case .reported(let message):
      "ICMP가 왔어요. \(message.explanation(in: .korean))"
    case .cut: "여기서 나가는 선이 끊겼어요."
    case .healed: "여기서 나가는 선이 다시 이어졌어요."
    case .crashed: "전원이 꺼졌어요. 연결을 모두 잊었어요."
    case .rebooted: "다시 켜졌어요. 예전 연결은 기억하지 못해요."
    }
  }

  private var englishExplanation: String {
    switch self {
    case .dropped: "This segment will be lost on the way."
    case .duplicated: "This segment became two on the way."
    case .corrupted: "One bit of this segment is flipped on the way."
    case .delayed(_, let span): "This segment is \(span.text(in: .english)) late."
    case .reordered(_, 1): "1 later segment overtakes this one."
    case .reordered(_, let count): "\(count) later segments overtake this one."
    case .injected: "A forged segment: no TCP sent it."
    case .reported(let message):
      "ICMP about \(message.explanation(in: .english))"
    case .cut: "The link out of here is cut."
    case .healed: "The link out of here is whole again."
    case .crashed: "The power is off, and every connection is forgotten."
    case .rebooted: "The power is back, but it remembers no connection."
    }
  }
}
