import NetworkSimulation
import TCPEngine
import Wording

extension TraceWords {
  /// Why a segment is gone.
  func lost(_ reason: LossReason) -> String {
    switch (language, reason) {
    case (.korean, .fault): "길에서 사라짐"
    case (.korean, .queue): "대기열이 가득 참"
    case (.korean, .random): "우연히 사라짐"
    case (.korean, .cut): "선이 끊김"
    case (.english, .fault): "lost on the way"
    case (.english, .queue): "queue full"
    case (.english, .random): "lost by chance"
    case (.english, .cut): "line cut"
    }
  }

  /// A segment whose end lies past the trace's.
  var underWay: String {
    switch language {
    case .korean: "가는 중"
    case .english: "under way"
    }
  }

  /// What happened at one host; `arrow` stands between two states.
  func note(_ note: LadderTextRow.Note, arrow: String) -> String {
    switch note {
    case .application(let call): application + call.name(in: language)
    case .state(let from, let to): "\(from.rawValue) \(arrow) \(to.rawValue)"
    case .expiry(let timer): expiry(timer)
    case .discarded(let segment, let cause):
      discarded(kind(of: segment.segment), cause: cause?.name)
    case .signal(let signal): application + signal.explanation(in: language)
    case .fault(let report): fault(report)
    }
  }

  private var application: String {
    switch language {
    case .korean: "앱: "
    case .english: "app: "
    }
  }

  private func expiry(_ timer: TimerName) -> String {
    switch language {
    case .korean: "\(timer.name(in: language)) 끝남"
    case .english: "\(timer.name(in: language)) runs out"
    }
  }

  private func discarded(_ segment: String, cause: String?) -> String {
    let why = cause.map { ": \($0)" } ?? ""
    switch language {
    case .korean: return "\(segment) 버림" + why
    case .english: return "\(segment) thrown away" + why
    }
  }

  private func fault(_ report: FaultReport) -> String {
    switch (language, report) {
    case (.korean, .dropped): "길에서 사라질 예정"
    case (.korean, .duplicated): "하나가 복제됨"
    case (.korean, .corrupted): "내용이 손상됨"
    case (.korean, .delayed(_, let span)): "\(seconds(span))초 늦어짐"
    case (.korean, .reordered(_, let count)): "뒤의 \(count)개에게 추월당함"
    case (.korean, .injected): "위조된 세그먼트"
    case (.korean, .reported(let message)): "ICMP: \(message.name(in: .korean))"
    case (.korean, .cut): "선이 끊김"
    case (.korean, .healed): "선이 이어짐"
    case (.korean, .crashed): "전원이 꺼짐"
    case (.korean, .rebooted): "다시 켜짐"
    case (.english, .dropped): "will be lost"
    case (.english, .duplicated): "duplicated"
    case (.english, .corrupted): "damaged"
    case (.english, .delayed(_, let span)): "delayed by \(seconds(span)) s"
    case (.english, .reordered(_, let count)): "held until \(count) overtook it"
    case (.english, .injected): "forged segment"
    case (.english, .reported(let message)): "ICMP: \(message.name(in: .english))"
    case (.english, .cut): "line cut"
    case (.english, .healed): "line healed"
    case (.english, .crashed): "crashed"
    case (.english, .rebooted): "rebooted"
    }
  }
}
