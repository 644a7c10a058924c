import NetworkSimulation
import TCPEngine

extension EventPattern {
  /// What happens, as a phrase without a full stop: "the server's FIN arrives, sent again",
  /// "서버가 다시 보낸 FIN 도착". `defaultFate` stands in for an unwritten fate.
  package func phrase(in language: Language, defaultFate: Fate) -> String {
    let phrase =
      switch subject {
      case .segment(let segment, let fate):
        segment.phrase(in: language, fate: fate ?? defaultFate)
      case .timeout(let host, let timer):
        switch language {
        case .korean: "\(host.name(in: language))의 \(timer.name(in: language)) 끝남"
        case .english: "the \(host.name(in: language))'s \(timer.name(in: language)) runs out"
        }
      }
    guard let ordinal, ordinal > 1 else { return phrase }
    return switch language {
    case .korean: "\(phrase) (\(ordinal)번째)"
    case .english: "\(phrase) (\(ordinal) times)"
    }
  }
}

extension SegmentPattern {
  fileprivate func phrase(in language: Language, fate: EventPattern.Fate) -> String {
    let sender = path.from.name(in: language)
    let numbers = fields.map {
      $0.field.rawValue + $0.comparison.rawValue + ($0.isRelative ? "+" : "") + String($0.value)
    }
    let detail = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
    let what = kind.map { $0.noun(in: language) }
    switch language {
    case .korean:
      let front =
        (mustBeRetransmission ? Particle.subject.attached(to: sender) + " 다시 보낸 " : sender + "의 ")
        + (mustBeForged ? "위조한 " : "")
      let end =
        switch fate {
        case .sent: "출발"
        case .arrives: "도착"
        case .lost: "사라짐"
        }
      return "\(front)\(what ?? "세그먼트")\(detail) \(end)"
    case .english:
      let verb =
        switch fate {
        case .sent: "sets out"
        case .arrives: "arrives"
        case .lost: "is lost"
        }
      let end = (mustBeRetransmission ? ", sent again" : "") + (mustBeForged ? ", forged" : "")
      return "the \(sender)'s \(what ?? "segment")\(detail) \(verb)\(end)"
    }
  }
}

extension SegmentKind {
  /// The kind in a running sentence: "SYN+ACK", "data".
  package func noun(in language: Language) -> String {
    switch (self, language) {
    case (.synAck, _): "SYN+ACK"
    case (.data, .korean): "데이터"
    case (.data, .english): "data"
    case (.duplicateAck, .korean): "중복 ACK"
    case (.duplicateAck, .english): "duplicate ACK"
    case (.probe, .korean): "창 탐색"
    case (.probe, .english): "window probe"
    default: rawValue
    }
  }
}

extension Condition {
  /// What holds, as a phrase without a full stop: "both ends are CLOSED", "두 쪽 모두 CLOSED".
  package func phrase(in language: Language) -> String {
    let who = host?.name(in: language)
    switch (test, language) {
    case (.state(let state), .korean): return "\(who ?? "두 쪽 모두") \(state.rawValue)"
    case (.state(let state), .english):
      return who.map { "the \($0) is \(state.rawValue)" } ?? "both ends are \(state.rawValue)"
    case (.metric(let metric, let comparison, let value), _):
      let amount = metric.isDuration ? Microseconds(value).text(in: language) : String(value)
      let relation = "\(metric.noun(in: language)) \(comparison.rawValue) \(amount)"
      return switch language {
      case .korean: "\(who.map { $0 + "의" } ?? "두 쪽 모두") \(relation)"
      case .english: who.map { "the \($0)'s \(relation)" } ?? "at both ends \(relation)"
      }
    }
  }
}

extension Metric {
  /// What the metric is called.
  fileprivate func noun(in language: Language) -> String {
    switch (self, language) {
    case (.cwnd, .korean): "혼잡 창"
    case (.cwnd, .english): "congestion window"
    case (.rto, _): "RTO"
    case (.srtt, _): "SRTT"
    case (.ssthresh, _): "ssthresh"
    case (.unacked, .korean): "확인받지 못한 바이트"
    case (.unacked, .english): "unacknowledged bytes"
    case (.inflight, .korean): "날아가는 바이트"
    case (.inflight, .english): "bytes in flight"
    case (.window, .korean): "수신 창"
    case (.window, .english): "receive window"
    case (.sent, .korean): "보낸 바이트"
    case (.sent, .english): "bytes sent"
    case (.acked, .korean): "확인받은 바이트"
    case (.acked, .english): "acknowledged bytes"
    case (.received, .korean): "받은 바이트"
    case (.received, .english): "received bytes"
    }
  }
}
