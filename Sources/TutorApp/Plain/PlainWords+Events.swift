import NetworkSimulation
import TCPEngine
import Wording

extension PlainWords {
  /// A sentence with its time before it.
  func at(_ time: Microseconds, _ sentence: String) -> String {
    time.secondsText(decimals: 3, in: language) + ": " + sentence
  }

  /// The event in a sentence; nil for what a reader need not be told: timers that start and stop,
  /// signals that a state tells already, answers that aren't sent.
  func sentence(of event: TraceEvent) -> String? {
    let host = event.host.name(in: language)
    switch event.kind {
    case .sent(let segment): return sent(segment, by: host)
    case .arrived(let segment): return arrived(segment, at: host)
    case .lost(let segment, let reason): return lost(segment, of: host, reason)
    case .discarded(let segment): return discarded(segment, by: host, event.cause)
    case .delivered(let text, _): return delivered(text.count, at: host)
    case .state(let from, let to): return changed(host, from: from, to: to)
    case .timer(let timer, .expire): return expired(timer, of: host)
    case .timer: return nil
    case .application(let call): return asked(call, by: host)
    case .signal(let signal):
      return signal.isTrouble ? "\(host): " + signal.explanation(in: language) : nil
    case .fault(.dropped): return nil
    case .fault(let report): return "\(host): " + report.explanation(in: language)
    case .decision(.stayQuiet): return nil
    case .decision(let decision): return "\(host): " + decision.explanation(in: language)
    }
  }

  private func sent(_ segment: TracedSegment, by host: String) -> String {
    let fields = fields(of: segment.segment)
    let what = name(of: segment.segment)
    switch language {
    case .korean:
      let again = segment.isRetransmission ? "다시 " : ""
      return "\(subject(host)) \(object(what)) \(again)보냈어요 (\(fields))."
    case .english:
      let again = segment.isRetransmission ? " again" : ""
      return "the \(host) sends \(what)\(again) (\(fields))."
    }
  }

  private func arrived(_ segment: TracedSegment, at host: String) -> String {
    let what = name(of: segment.segment)
    switch language {
    case .korean: return "\(host)에 \(subject(what)) 도착했어요."
    case .english: return "\(what) \(verb("arrives", segment.segment)) at the \(host)."
    }
  }

  private func lost(_ segment: TracedSegment, of host: String, _ reason: LossReason) -> String {
    let what = name(of: segment.segment)
    let why = reason.explanation(in: language)
    switch language {
    case .korean: return "\(host)의 \(what): \(why)"
    case .english: return "the \(host)'s \(what): \(why)"
    }
  }

  private func discarded(_ segment: TracedSegment, by host: String, _ cause: Cause?) -> String {
    let what = name(of: segment.segment)
    let why = cause.map { " " + $0.explanation(in: language) } ?? ""
    switch language {
    case .korean: return "\(subject(host)) \(object(what)) 버렸어요." + why
    case .english: return "the \(host) throws \(what) away." + why
    }
  }

  private func delivered(_ count: Int, at host: String) -> String {
    switch language {
    case .korean: "\(host)의 응용 프로그램이 \(count)바이트를 받았어요."
    case .english: "the \(host)'s application gets \(octets(count))."
    }
  }

  private func changed(
    _ host: String, from: ConnectionState, to: ConnectionState
  ) -> String {
    switch language {
    case .korean:
      "\(host): \(from.rawValue)에서 \(Particle.direction.attached(to: to.rawValue)) 바뀌었어요."
    case .english: "\(host): \(from.rawValue) becomes \(to.rawValue)."
    }
  }

  private func expired(_ timer: TimerName, of host: String) -> String {
    switch language {
    case .korean:
      "\(host)의 \(subject(timer.name(in: language))) 끝났어요."
    case .english: "the \(host)'s \(timer.name(in: language)) runs out."
    }
  }

  private func asked(_ call: ApplicationCall, by host: String) -> String {
    switch language {
    case .korean: "\(host)의 응용 프로그램: \(call.name(in: language))."
    case .english: "the \(host)'s application: \(call.name(in: language))."
    }
  }

  private func name(of segment: Segment) -> String {
    let control = segment.control
    if control.contains(.rst) { return "RST" }
    if control.contains(.syn) { return control.contains(.ack) ? "SYN+ACK" : "SYN" }
    let isFin = control.contains(.fin)
    if segment.text.isEmpty { return isFin ? "FIN" : "ACK" }
    switch language {
    case .korean: return "데이터 \(segment.text.count)바이트" + (isFin ? "와 FIN" : "")
    case .english: return octets(segment.text.count) + " of data" + (isFin ? " with FIN" : "")
    }
  }

  private func fields(of segment: Segment) -> String {
    var fields = ["seq=\(segment.seq.rawValue)"]
    if segment.control.contains(.ack) { fields.append("ack=\(segment.ack.rawValue)") }
    return fields.joined(separator: ", ")
  }

  private func verb(_ singular: String, _ segment: Segment) -> String {
    segment.text.count > 1 ? String(singular.dropLast()) : singular
  }

  private func octets(_ count: Int) -> String { "\(count) \(count == 1 ? "byte" : "bytes")" }
  private func subject(_ noun: String) -> String { Particle.subject.attached(to: noun) }
  private func object(_ noun: String) -> String { Particle.object.attached(to: noun) }
}
