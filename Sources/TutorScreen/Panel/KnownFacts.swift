// Required reading: RFC 9293 §3.3.2 (what each state has heard of the peer), §3.4.

import LessonPlayer
import NetworkSimulation
import TCPEngine

/// What an end can know of its peer from what has arrived, beside how things are.
struct KnownFacts {
  var stage: StageState
  /// Who knows it.
  var host: HostID
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var card: HostCard { stage.card(of: host) }
  private var peer: HostCard { stage.card(of: host.peer) }

  /// Whether there is a connection; without one nothing is known.
  var isConnected: Bool { card.isConnected }

  /// Something that an end knows.
  struct Fact {
    var name: String
    /// As this end has it.
    var known: String
    /// As it is; nil where there is nothing to compare.
    var really: String?
    /// Whether both are numbers that should agree.
    var isComparable = true
  }

  /// What it knows, and what is so.
  var facts: [Fact] {
    let mine = card.variables
    let theirs = peer.isConnected ? peer.variables : nil
    let hasHeard = card.state != .synSent
    let unknown = "?"
    var facts = [
      Fact(
        name: text.peerState, known: text.inferred(card.state),
        really: peer.isUp ? peer.state.rawValue : text.poweredOff, isComparable: false),
      Fact(
        name: text.peerHas,
        known: hasHeard ? look.numbers.text(mine.sndUna, from: mine.iss) : unknown,
        really: theirs.map {
          peer.state == .synSent ? unknown : look.numbers.text($0.rcvNxt, from: $0.irs)
        }),
      Fact(
        name: text.peerTakes, known: hasHeard ? "\(mine.sndWnd)" : unknown,
        really: theirs.map { "\($0.rcvWnd)" }),
      Fact(
        name: text.peerSent,
        known: hasHeard ? look.numbers.text(mine.rcvNxt, from: mine.irs) : unknown,
        really: theirs.map { look.numbers.text($0.sndNxt, from: $0.iss) }),
    ]
    facts.append(Fact(name: text.lastHeard, known: lastHeard, really: nil))
    return facts + unanswered
  }

  /// When a segment last came, by the clock.
  private var lastHeard: String {
    let rows = stage.rows
    let latest = rows.lastIndex(before: rows.count) { row in
      row.kind == .segment && row.host == card.host.peer && row.time != nil && !row.isLost
    }
    guard let time = latest.flatMap({ rows.brief($0).time }) else { return look.glyphs.dash }
    return text.ago(max(stage.clock - time, .zero))
  }

  /// The newest segments that wait for their answer: their sender can't know where they are.
  private var unanswered: [Fact] {
    let rows = stage.rows
    var places: [Int] = []
    for place in rows.indices.reversed() {
      let row = rows.brief(place)
      guard row.kind == .segment, row.host == card.host, row.length > 0 else { continue }
      if !row.isSetup, (row.seq + row.length).follows(card.variables.sndUna) {
        places.append(place)
        if places.count == 4 { break }
      } else if row.isFirst {
        // What was sent before is answered too.
        break
      }
    }
    return rows.rows(places.reversed()).compactMap { row in
      guard case .segment(let row) = row else { return nil }
      return Fact(
        name: text.label(row.segment).map(\.text).joined(), known: text.unanswered,
        really: text.fate(row), isComparable: false)
    }
  }
}
