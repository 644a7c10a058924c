import NetworkSimulation
import TCPEngine
import Wording

/// The words of a ladder in text, in one language. Names of segments and states are the RFC's and
/// the lesson format's in both.
struct TraceWords: Equatable, Sendable {
  let language: Language

  func host(_ host: HostID) -> String { host.name(in: language) }

  func source(_ source: String, seed: UInt64) -> String {
    switch language {
    case .korean: "\(source): 엔진이 실제로 한 일이에요 (seed \(seed), 시각은 초)"
    case .english: "\(source): what the engine really did (seed \(seed), times in seconds)"
    }
  }

  func act(_ number: Int) -> String {
    switch language {
    case .korean: "reset 뒤 (\(number)번째 막)"
    case .english: "after a reset (act \(number))"
    }
  }

  var setup: String {
    switch language {
    case .korean: "준비"
    case .english: "setup"
    }
  }

  func step(_ step: String) -> String {
    switch language {
    case .korean: "단계 \(step)"
    case .english: "step \(step)"
    }
  }

  var nothingHappened: String {
    switch language {
    case .korean: "아무 일도 일어나지 않았어요."
    case .english: "Nothing happened."
    }
  }

  /// Seconds to the millisecond, or to the microsecond where that loses something.
  func seconds(_ time: Microseconds) -> String {
    let sign = time.count < 0 ? "-" : ""
    let count = time.count.magnitude
    let isWholeMilliseconds = count % 1_000 == 0
    let fraction = isWholeMilliseconds ? count / 1_000 % 1_000 : count % 1_000_000
    let digits = String(fraction)
    let width = isWholeMilliseconds ? 3 : 6
    return sign + String(count / 1_000_000) + "."
      + String(repeating: "0", count: width - digits.count) + digits
  }

  /// The segment as a lesson would write it, and its marks.
  func segment(_ traced: TracedSegment) -> String {
    let segment = traced.segment
    var parts = [kind(of: segment), "seq=\(segment.seq.rawValue)"]
    if segment.control.contains(.ack) { parts.append("ack=\(segment.ack.rawValue)") }
    if !segment.text.isEmpty { parts.append("len=\(segment.text.count)") }
    parts += segment.options.compactMap(option)
    if traced.isRetransmission { parts.append(again) }
    if traced.isProbe { parts.append(probe) }
    if traced.isForged { parts.append(forged) }
    return parts.joined(separator: " ")
  }

  /// An option in one word; nil for padding and for kinds that nobody here knows.
  private func option(_ option: TCPOption) -> String? {
    switch option {
    case .noOperation, .unknown: nil
    case .maximumSegmentSize(let size): "mss=\(size)"
    case .windowScale(let shift): "wscale=\(shift)"
    case .sackPermitted: "sackOK"
    case .sack(let blocks):
      "sack="
        + blocks.map { "\($0.left.rawValue)-\($0.right.rawValue)" }.joined(separator: ",")
    case .timestamps(let value, let echo): "ts=\(value)/\(echo)"
    }
  }

  /// The kind in the lesson format's words (section 4); text with a FIN is both.
  func kind(of segment: Segment) -> String {
    let control = segment.control
    if control.contains(.rst) { return "RST" }
    if control.contains(.syn) { return control.contains(.ack) ? "SYN,ACK" : "SYN" }
    if control.contains(.fin) { return segment.text.isEmpty ? "FIN" : "DATA,FIN" }
    if !segment.text.isEmpty { return "DATA" }
    return control.contains(.ack) ? "ACK" : "-"
  }

  private var again: String {
    switch language {
    case .korean: "(다시)"
    case .english: "(again)"
    }
  }

  private var probe: String {
    switch language {
    case .korean: "(탐침)"
    case .english: "(probe)"
    }
  }

  private var forged: String {
    switch language {
    case .korean: "(위조)"
    case .english: "(forged)"
    }
  }
}
