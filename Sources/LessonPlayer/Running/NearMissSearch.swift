import LessonKit
import NetworkSimulation
import TCPEngine

/// Looks, while an expectation waits, for the event that comes closest to it: same path, same kind.
struct NearMissSearch {
  let pattern: EventPattern
  private(set) var closest: Candidate?

  init(pattern: EventPattern) {
    self.pattern = pattern
  }

  /// An event that nearly was the expected one, and the world just after it.
  struct Candidate {
    let index: Int
    let rank: Int
    let snapshot: WorldSnapshot
  }

  /// How far an event is from the expected one, in parts that differ, if it is closer than the
  /// closest so far; nil if it isn't, or is nothing like it.
  func rank(of event: TraceEvent) -> Int? {
    guard case .segment(let wanted, let fate) = pattern.subject, let segment = event.segment,
      let actual = event.fate, wanted.resembles(segment)
    else { return nil }
    let expected = fate ?? .arrives
    // A segment that is sent is no near miss of one that arrives: its fate is still to come.
    guard actual == expected || (actual != .sent && expected != .sent) else { return nil }
    var rank = wanted.differences(from: segment).count
    if actual != expected { rank += 1 }
    if wanted.mustBeRetransmission, !segment.isRetransmission { rank += 1 }
    if wanted.mustBeForged, !segment.isForged { rank += 1 }
    // An event that matches in full is one too few of an ordinal: the latest stands for them.
    if let closest, closest.rank > 0 || rank > 0, closest.rank <= rank { return nil }
    return rank
  }

  mutating func keep(_ index: Int, rank: Int, _ snapshot: WorldSnapshot) {
    closest = Candidate(index: index, rank: rank, snapshot: snapshot)
  }
}

extension EventPattern {
  /// What happened instead, with the differing parts marked. The event is about a segment.
  func nearMiss(_ event: TraceEvent, clockFrom setupEnd: Instant, line: Int) -> NearMiss? {
    guard case .segment(let wanted, let fate) = subject, let segment = event.segment,
      let actual = event.fate
    else { return nil }
    var text = ScriptNotation.text(of: segment, against: wanted)
    var written = wanted.differences(from: segment).map(ScriptText.field)
    if wanted.mustBeRetransmission, !segment.isRetransmission { written.append("retransmit") }
    if wanted.mustBeForged, !segment.isForged { written.append("forged") }
    if actual != fate ?? .arrives {
      text += " **\(actual.rawValue)**"
      written.append((fate ?? .arrives).rawValue)
    }
    if written.isEmpty { written = [ScriptText.event(self)] }
    return NearMiss(event: text, time: event.time - setupEnd, line: line, written: written)
  }
}

extension TraceEvent {
  /// What became of the event's segment, as scripts name it.
  var fate: EventPattern.Fate? {
    switch kind {
    case .sent: .sent
    case .arrived: .arrives
    case .lost: .lost
    default: nil
    }
  }
}
