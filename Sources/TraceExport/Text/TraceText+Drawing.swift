import NetworkSimulation
import TCPEngine
import TextWidth

extension TraceText {
  /// The names of the two lanes, above them.
  func header() -> String {
    let left = words.host(.client)
    let right = words.host(.server)
    let gap = Self.laneColumns + 2 - columns(left) - columns(right)
    return spaces(Self.timeColumns + 1) + left + spaces(gap) + right
  }

  /// A heading across the lanes.
  func rule(_ text: String) -> String {
    let line = spaces(Self.timeColumns + 1) + glyphs.line + glyphs.line + " " + text + " "
    return line + fill(upTo: Self.timeColumns + 3 + Self.laneColumns - columns(line))
  }

  /// A row's lines. `clockStart` is where the clock reads zero.
  func draw(_ row: LadderTextRow, after clockStart: Instant) -> [String] {
    switch row {
    case .segment(let segment, let end): [draw(segment, end, after: clockStart)]
    case .note(let host, let time, let note):
      [draw(words.note(note, arrow: glyphs.becomes), of: host, at: time - clockStart)]
    }
  }

  private func draw(_ text: String, of host: HostID, at time: Microseconds) -> String {
    let gap = spaces(max(1, Self.laneColumns - columns(text) - 1))
    switch host {
    case .client:
      return stamp(time) + " " + glyphs.leftTee + " " + text + gap + glyphs.lane
    case .server:
      let lane = glyphs.lane + gap + text + " " + glyphs.rightTee
      return spaces(Self.timeColumns + 1) + lane + " " + words.seconds(time)
    }
  }

  private func draw(
    _ segment: TracedSegment, _ end: LadderTextRow.SegmentEnd, after clockStart: Instant
  ) -> String {
    let label = " " + words.segment(segment) + " "
    let shaft = Shaft(label: label, end: end, glyphs: glyphs, words: words)
    let sent = segment.sentAt - clockStart
    let ended = shaft.endTime.map { $0 - clockStart }
    switch segment.path.from {
    case .client:
      return stamp(sent) + " " + glyphs.leftTee + shaft.rightwards(Self.laneColumns)
        + (shaft.isWhole ? glyphs.rightTee : glyphs.lane)
        + (ended.map { " " + words.seconds($0) } ?? "")
    case .server:
      return (ended.map(stamp) ?? spaces(Self.timeColumns)) + " "
        + (shaft.isWhole ? glyphs.leftTee : glyphs.lane)
        + shaft.leftwards(Self.laneColumns) + glyphs.rightTee + " " + words.seconds(sent)
    }
  }

  private func stamp(_ time: Microseconds) -> String {
    let text = words.seconds(time)
    return spaces(Self.timeColumns - columns(text)) + text
  }

  private func fill(upTo count: Int) -> String {
    String(repeating: glyphs.line, count: max(0, count))
  }
}

/// Columns that text takes.
func columns(_ text: String) -> Int { DisplayWidth.columns(of: text) }

/// So many spaces; none for a negative count.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
