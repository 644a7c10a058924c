import LessonPlayer
import NetworkSimulation

extension ScreenText {
  /// What the block just played brought about, a fact an entry: state changes first, then the
  /// rest. An arrival explains a change, and is news of its own only where nothing says more.
  func facts(_ happenings: [JustNow]) -> [String] {
    var changes: [String] = []
    var others: [String] = []
    var arrivals: [String] = []
    for happening in happenings {
      switch happening {
      case .stateChanged(let host, let from, let to):
        changes.append("\(self.host(host)): \(from.rawValue) \(glyphs.into) \(to.rawValue)")
      case .arrived(let segment):
        arrivals.append(arrival(segment))
      case .lost(let segment, let reason):
        others.append(lossSentence(segment, reason))
      case .timedOut(let host, let timer):
        others.append(
          pick(
            "\(self.host(host))의 \(self.timer(timer)) 타이머가 끝났어요",
            "The \(self.host(host))'s \(self.timer(timer)) timer ran out"))
      case .delivered(let host, let octets):
        others.append(
          pick(
            "\(self.host(host))가 \(octets)바이트를 받았어요",
            "The \(self.host(host)) received \(octets) \(octets == 1 ? "byte" : "bytes")"))
      case .reported(let host, let message):
        let words = message.explanation(in: look.language)
        others.append(
          pick(
            "\(self.host(host))에 ICMP가 왔어요. \(words)",
            "The \(self.host(host)) gets ICMP about \(words)")
        )
      }
    }
    if others.isEmpty, let arrival = arrivals.last {
      if let last = changes.indices.last {
        changes[last] += "  (\(arrival))"
      } else {
        others.append(arrival)
      }
    }
    return changes + others.suffix(3)
  }

  private func arrival(_ segment: TracedSegment) -> String {
    let kind = SegmentKind(of: segment)
    return pick(
      "\(subject(kind)) \(host(segment.path.to))에 도착했어요",
      "\(subject(kind)) reached the \(host(segment.path.to))")
  }

  private func lossSentence(_ segment: TracedSegment, _ reason: LossReason) -> String {
    let subject = subject(SegmentKind(of: segment))
    return switch reason {
    case .fault, .random:
      pick("\(subject) 길에서 사라졌어요", "\(subject) was lost on the way")
    case .queue:
      pick("줄이 가득 차서 \(subject) 버려졌어요", "\(subject) was thrown away: the queue was full")
    case .cut:
      pick("\(subject) 상대에게 닿지 못했어요", "\(subject) could not reach the other side")
    }
  }
}
