import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What a row of the lanes tells, without its numbers.
enum RowSign: Hashable {
  case segment(HostID, SegmentKind, hasText: Bool, isAgain: Bool, isForged: Bool, End)
  case state(HostID, ConnectionState)
  case expiry(HostID, TimerName)
  /// By what is said of it in Korean.
  case fault(HostID, String)

  /// What became of a segment.
  enum End: Hashable {
    case underWay, arrived, discarded
    case lost(LossReason)
  }

  init(_ row: LadderRow) {
    switch row {
    case .segment(let row):
      let segment = row.segment
      let end: End =
        switch row.fate {
        case .inFlight: .underWay
        case .lost(_, _, let reason): .lost(reason)
        case .arrived: row.wasDiscarded ? .discarded : .arrived
        }
      self = .segment(
        segment.path.from, SegmentKind(of: segment), hasText: !segment.segment.text.isEmpty,
        isAgain: segment.isRetransmission, isForged: segment.isForged, end)
    case .state(let host, _, let state, _): self = .state(host, state)
    case .expiry(let host, let timer, _): self = .expiry(host, timer)
    case .fault(let host, let report, _):
      self = .fault(host, ScreenText(look: ScreenLook(.korean)).fault(report) ?? "")
    }
  }

  /// What it is called, in both languages.
  func names(_ look: ScreenLook) -> [String] {
    Language.allCases.flatMap { language in
      var look = look
      look.language = language
      return names(ScreenText(look: look))
    }
  }

  private func names(_ text: ScreenText) -> [String] {
    switch self {
    case .segment(let host, let kind, _, let isAgain, let isForged, let end):
      let fate: [String] =
        switch end {
        case .underWay: [text.underWaySign]
        case .arrived: []
        case .discarded: [text.discarded]
        case .lost(let reason): [text.lost, text.loss(reason)]
        }
      return [text.host(host), text.name(kind), text.plain(kind), kind.rawValue] + fate
        + (isAgain ? text.againSigns : []) + (isForged ? [text.forged] : [])
    case .state(let host, let state): return [text.host(host), state.rawValue, text.states]
    case .expiry(let host, let timer):
      return [text.host(host), text.expired(timer), text.timers]
    case .fault(let host, let report):
      return [text.host(host), report]
    }
  }
}
