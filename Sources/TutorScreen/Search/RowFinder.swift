import LessonPlayer
import Wording

/// Finds rows of the lanes by what they show and by what that is called, in both languages.
struct RowFinder {
  private let query: SearchQuery
  private let look: ScreenLook
  /// Which of the query's words are found in what rows of a sign are called. There are few signs,
  /// and a trace may have a million rows.
  private var known: [RowSign: [Bool]] = [:]

  /// Of rows that are alike but for their numbers, whether it is known that none is found: these
  /// aren't read again. Never where a number may be meant.
  private var isPassed = [Bool](repeating: false, count: RowLikeness.count)

  /// How many rows are read at once.
  private static let chunk = 512

  /// Looks for what was typed, in rows that are drawn with a look.
  init(_ text: String, _ look: ScreenLook) {
    query = SearchQuery(text)
    self.look = look
  }

  /// The place of the first row from `first` on, or back, that is found among those that the lanes
  /// show; after the last comes the first. Nil if there is none. O(rows).
  mutating func row(from first: Int, isForward: Bool, in rows: StageRows) -> Int? {
    let count = rows.count
    let start = min(max(first, isForward ? 0 : -1), isForward ? count : count - 1)
    let parts =
      isForward ? [start..<count, 0..<start] : [0..<start + 1, start + 1..<count]
    for part in parts {
      if let found = row(in: part, isForward: isForward, of: rows) { return found }
    }
    return nil
  }

  private mutating func row(
    in places: Range<Int>, isForward: Bool, of rows: StageRows
  ) -> Int? {
    var rest = places
    while !rest.isEmpty {
      let part = isForward ? rest.prefix(Self.chunk) : rest.suffix(Self.chunk)
      rest =
        isForward ? part.upperBound..<rest.upperBound : rest.lowerBound..<part.lowerBound
      let shown = part.filter { place in
        let brief = rows.brief(place)
        return brief.isShown && !(brief.likeness.map { isPassed[$0.number] } ?? false)
      }
      let read = Array(zip(shown, rows.rows(shown)))
      let found =
        isForward ? read.first { finds($0.1) } : read.last { finds($0.1) }
      if let found { return found.0 }
      guard !query.mayBeNumber else { continue }
      for place in shown {
        if let likeness = rows.brief(place).likeness { isPassed[likeness.number] = true }
      }
    }
    return nil
  }

  private mutating func finds(_ row: LadderRow) -> Bool {
    let sign = RowSign(row)
    let called = known[sign] ?? query.found(in: sign.names(look) + frame(of: row))
    known[sign] = called
    if !called.contains(false) { return true }
    guard query.mayBeNumber else { return false }
    return zip(called, query.found(in: numbers(of: row))).allSatisfy { $0 || $1 }
  }

  /// What stands around the numbers: "seq=", "B".
  private func frame(of row: LadderRow) -> [String] {
    guard case .segment(let row) = row else { return [] }
    return [label(of: row).filter { !$0.isNumber }]
  }

  private func label(of row: SegmentRow) -> String {
    ScreenText(look: look).label(row.segment).map(\.text).joined()
  }

  /// The numbers and times that the lanes show in a row.
  private func numbers(of row: LadderRow) -> [String] {
    switch row {
    case .segment(let row):
      var times = [row.sentAt]
      switch row.fate {
      case .arrived(let time), .lost(let time, _, _): times.append(time)
      case .inFlight: break
      }
      return [label(of: row)] + times.map { ScreenText.seconds($0, decimals: 3) }
    case .expiry(_, _, let time), .fault(_, _, let time):
      return [ScreenText.seconds(time, decimals: 3)]
    case .state: return []
    }
  }
}
