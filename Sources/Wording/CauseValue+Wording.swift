import TCPEngine

extension CauseValue {
  /// The value under its name, as a line of "why?" shows it: "SEG.ACK 101", "RTO 1초".
  package func text(in language: Language) -> String {
    let shown = isTime ? Microseconds(value).text(in: language) : "\(value)"
    return "\(label(in: language)) \(shown)"
  }

  private var isTime: Bool { Self.times.contains(name) }

  private static let times: Set = [
    "RTO", "wait", "delay", "MSL", "RACK.rtt", "RACK.reo_wnd", "PTO", "SRTT", "round trip",
    "last round", "baseline", "idle", "limit",
  ]

  /// The RFC's own names stay; the others are words and have a translation.
  private func label(in language: Language) -> String {
    guard language == .korean else { return name }
    return switch name {
    case "queued": "남은 바이트"
    case "half-open": "덜 열린 연결"
    case "backlog": "백로그"
    case "left": "남은 횟수"
    case "usable window": "쓸 수 있는 창"
    case "count": "횟수"
    case "length": "길이"
    case "wait": "기다릴 시간"
    case "delay": "미룬 시간"
    case "retransmissions": "다시 보낸 횟수"
    case "round trip": "왕복 시간"
    case "last round": "지난 왕복 시간"
    case "baseline": "기준 왕복 시간"
    case "idle": "쉰 시간"
    case "limit": "한도"
    case "probes": "물어본 횟수"
    case "type": "종류"
    case "code": "코드"
    default: name
    }
  }
}
