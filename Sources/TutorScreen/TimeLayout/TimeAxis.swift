import LessonPlayer
import NetworkSimulation
import TCPEngine

/// Time, laid out in lines from the top: a line is so many microseconds, a long wait in which
/// nothing happens is one line, and what one host does at one instant takes a line each.
struct TimeAxis: Equatable {
  /// A segment's way over the lines; nothing of it is drawn past `reached`.
  struct Journey: Equatable {
    /// The row's place in the stage's rows.
    var index: Int
    var row: SegmentRow
    var departure: Int
    /// The line of its end: where it arrived, was lost, or will arrive if nothing befalls it.
    var end: Int
  }

  /// A state change, an expiry or a fault in its host's lane.
  struct Note: Equatable {
    /// The row's place in the stage's rows.
    var index: Int
    var row: LadderRow
    var line: Int
  }

  /// A line in which more time passes than in others.
  struct Wait: Equatable {
    var line: Int
    var time: Microseconds
    /// Whose timer ended it; nil if none did.
    var timer: (host: HostID, name: TimerName)?

    static func == (left: Wait, right: Wait) -> Bool {
      left.line == right.line && left.time == right.time && left.timer?.host == right.timer?.host
        && left.timer?.name == right.timer?.name
    }
  }

  private(set) var journeys: [Journey] = []
  private(set) var notes: [Note] = []
  private(set) var waits: [Wait] = []
  /// How many lines there are up to now.
  private(set) var count = 0
  /// Simulated time of a line.
  let unit: Microseconds

  /// Lays out rows of the stage up to the clock's time; `untilNow` is false for rows after which
  /// others come. A crossing of the usual delay takes `crossing` lines.
  init(
    _ entries: [(index: Int, row: LadderRow)], clock: Microseconds, untilNow: Bool, crossing: Int
  ) {
    let transits = entries.compactMap { entry -> Int64? in
      guard case .segment(let row) = entry.row else { return nil }
      return row.segment.transit > .zero ? row.segment.transit.count : nil
    }.sorted()
    let usual = transits.isEmpty ? 30_000 : transits[transits.count / 2]
    unit = Microseconds(max(usual / Int64(crossing), 1))
    var marks = entries.enumerated().flatMap { Mark.marks(of: $1.row, entry: $0) }
    if untilNow {
      marks.append(Mark(time: clock, order: .max, host: nil, entry: nil, place: .now))
    }
    marks.sort { ($0.time, $0.order) < ($1.time, $1.order) }
    place(marks, entries, longest: crossing * 2)
  }

  /// The line where a row of the stage begins; nil if it isn't laid out.
  func line(of index: Int) -> Int? {
    journeys.first { $0.index == index }?.departure ?? notes.first { $0.index == index }?.line
  }

  private mutating func place(
    _ marks: [Mark], _ entries: [(index: Int, row: LadderRow)], longest: Int
  ) {
    guard var time = marks.first?.time else { return }
    /// Thousandths of a line.
    var position: Int64 = 0
    var lowest = 0
    var used: [HostID: Int] = [:]
    var departures: [Int: Int] = [:]
    var isPast = true
    for mark in marks {
      if mark.time > time {
        let steps = (mark.time - time).count * 1000 / unit.count
        if steps > Int64(longest) * 1000 {
          waits.append(
            Wait(line: lowest + 1, time: mark.time - time, timer: mark.timer(in: entries)))
          position = Int64(lowest + 2) * 1000
        } else {
          position = max(position, Int64(lowest) * 1000) + steps
        }
        time = mark.time
      }
      var line = Int((position + 500) / 1000)
      if let host = mark.host { line = max(line, used[host].map { $0 + 1 } ?? 0) }
      if mark.place == .end, let departure = departures[mark.entry ?? 0], mark.isLater {
        line = max(line, departure + 1)
      }
      if let host = mark.host { used[host] = line }
      lowest = max(lowest, line)
      if isPast { count = max(count, line + 1) }
      add(mark, entries, line: line, &departures)
      if mark.place == .now { isPast = false }
    }
    // What is still to come isn't told, not even that there is a wait.
    waits.removeAll { $0.line >= count }
  }

  private mutating func add(
    _ mark: Mark, _ entries: [(index: Int, row: LadderRow)], line: Int,
    _ departures: inout [Int: Int]
  ) {
    guard let entry = mark.entry else { return }
    let (index, row) = entries[entry]
    switch (mark.place, row) {
    case (.departure, .segment(let segment)):
      departures[entry] = line
      journeys.append(Journey(index: index, row: segment, departure: line, end: line))
    case (.end, _):
      if let place = journeys.lastIndex(where: { $0.index == index }) {
        journeys[place].end = line
      }
    default: notes.append(Note(index: index, row: row, line: line))
    }
  }
}

/// Something that has a line.
private struct Mark {
  enum Place {
    case departure, end, note, now
  }

  var time: Microseconds
  /// Decides between marks of one time: what arrives comes before what it brings about.
  var order: Int
  /// In whose lane it is.
  var host: HostID?
  /// The place of its row among the entries.
  var entry: Int?
  var place: Place
  /// Whether it ends a journey that took time.
  var isLater = false

  static func marks(of row: LadderRow, entry: Int) -> [Mark] {
    switch row {
    case .segment(let segment):
      let sender = segment.segment.path.from
      let departure = Mark(
        time: segment.sentAt, order: 2 * entry + 1, host: sender, entry: entry, place: .departure)
      let (time, host): (Microseconds, HostID?) =
        switch segment.fate {
        case .arrived(let time): (time, sender.peer)
        case .lost(let time, _, _): (time, nil)
        case .inFlight: (segment.sentAt + segment.segment.transit, sender.peer)
        }
      let isLater = time > segment.sentAt
      let end = Mark(
        time: max(time, segment.sentAt), order: isLater ? -1 : 2 * entry + 2, host: host,
        entry: entry, place: .end, isLater: isLater)
      return [departure, end]
    case .state(let host, _, _, let time), .expiry(let host, _, let time),
      .fault(let host, _, let time):
      return [Mark(time: time, order: 2 * entry + 1, host: host, entry: entry, place: .note)]
    }
  }

  /// The timer that ran out, if that is what this is.
  func timer(in entries: [(index: Int, row: LadderRow)]) -> (host: HostID, name: TimerName)? {
    guard let entry, case .expiry(let host, let name, _) = entries[entry].row else { return nil }
    return (host, name)
  }
}
