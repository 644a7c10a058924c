import TerminalCells
import TextWidth

/// The last row while something is looked for in the lanes: what is typed, and the keys.
struct SearchLine {
  var search: LaneSearch
  var look: ScreenLook

  func draw(row: Int, limit: Int, into grid: inout CellGrid) {
    let text = ScreenText(look: look)
    let label = TextLine(" \(text.find.effect): ", look.theme.style(.key))
    var keys = text.keysWhileTyping(isFound: search.row != nil)
    var note =
      search.isBlank || search.row != nil
      ? TextLine() : TextLine("   " + text.noRowFound, look.theme.style(.strong))
    // The end of what is typed stays in sight; keys that don't fit go, then the note.
    var typed = search.text[...]
    var line: TextLine {
      label + TextLine([Span(String(typed)), Span(" ", look.theme.style(.cursor))]) + note
        + TextLine(keys.flatMap { [Span("   ")] + $0.spans(look) })
    }
    while line.width > limit {
      if !keys.isEmpty {
        // The way back goes last.
        keys.remove(at: keys.count == 2 ? 0 : keys.count - 1)
      } else if note.width > 0 {
        note = TextLine()
      } else if !typed.isEmpty {
        typed.removeFirst()
      } else {
        break
      }
    }
    grid.write(line, row: row, column: 0, limit: limit)
  }
}

extension ScreenText {
  /// What the lanes don't say in a word of a segment on its way.
  var underWaySign: String { pick("날아가는 중", "under way") }
  /// What a segment that goes again is called.
  var againSigns: [String] { [resent(firstSentAt: nil), pick("다시 보냄", "retransmission")] }
  var noRowFound: String { pick("맞는 줄이 없어요.", "No row matches.") }
  /// That nothing is looked for while the learner foretells.
  var searchWaits: String {
    pick(
      "찾기는 예측을 마치거나 Esc로 그만둔 다음에 해요.", "Foretell first, then search; or leave it with Esc.")
  }

  /// The keys while something is typed.
  func keysWhileTyping(isFound: Bool) -> [KeyHint] {
    let stop = KeyHint(key: "Esc", effect: pick("그만", "stop"))
    guard isFound else { return [stop] }
    return [
      KeyHint(key: "Enter", effect: pick("정하기", "take it")), stop,
      KeyHint(key: glyphs.upDownKeys, effect: pick("이전, 다음", "previous, next")),
    ]
  }

  /// The keys that go from one row that was found to the next.
  var keysOfSearch: [KeyHint] {
    [
      KeyHint(key: "n", effect: pick("다음 줄", "next")),
      KeyHint(key: "N", effect: pick("이전 줄", "previous"), spare: 2),
      KeyHint(key: "Esc", effect: pick("찾기 끝", "end the search"), isKept: true),
    ]
  }
}
