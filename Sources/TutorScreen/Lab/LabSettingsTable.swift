import LessonKit
import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth
import Wording

/// The settings of the lab as a table in a box: a row a setting, a column a host or path.
struct LabSettingsTable {
  var editor: LabSettingsEditor
  var look: ScreenLook

  private func pick(_ korean: String, _ english: String) -> String {
    look.language == .korean ? korean : english
  }

  func draw(into grid: inout CellGrid) {
    let head = 2
    let lines = rows(columns: grid.size.columns)
    let room = max(OverlayBox.room(grid.size) - head, 1)
    let first = min(max(editor.row - room / 2, 0), max(lines.count - room, 0))
    OverlayBox(
      title: title(columns: grid.size.columns),
      lines: heading(columns: grid.size.columns) + lines.dropFirst(first).prefix(room),
      footer: keys, scroll: 0, look: look
    ).draw(into: &grid)
  }

  private var keys: [KeyHint] {
    let sides = "\(look.glyphs.leftArrowKey) \(look.glyphs.rightArrowKey)"
    guard editor.typed.isEmpty else {
      return [
        KeyHint(key: "Enter", effect: pick("정하기", "take it")),
        KeyHint(key: "Esc", effect: pick("그만두기", "forget it")),
      ]
    }
    let done = editor.isChanged ? pick("시작", "begin") : pick("닫기", "close")
    return [
      KeyHint(key: sides, effect: pick("바꾸기", "change")),
      KeyHint(key: "0\(look.glyphs.dash)9", effect: pick("적기", "type")),
      KeyHint(key: "Tab", effect: pick("다른 쪽", "side")),
      KeyHint(key: "Enter", effect: done),
    ]
  }

  /// What is to be known first: a mistake, or what a change does; then whose the columns are.
  private func heading(columns: Int) -> [TextLine] {
    let width = max(columns - 4, 1)
    let note: TextLine
    if let mistake = editor.mistake {
      note = TextLine(
        look.glyphs.adapted(mistake.message(in: look.language)), look.theme.style(.wrong))
    } else {
      note = TextLine(self.note(columns: columns), look.theme.style(.quiet))
    }
    let hosts = HostID.allCases.map { $0.name(in: look.language) }
    return [
      LineWrapping.lines(of: note.spans, width: width).first ?? TextLine(),
      TextLine(
        padded("", nameColumns(columns)) + hosts.map { padded($0, valueColumns) }.joined(),
        look.theme.style(.quiet)),
    ]
  }

  /// What the box is, and what a change does where the line below has no room to say so.
  private func title(columns: Int) -> String {
    let name = pick("설정", "Settings")
    if note(columns: columns).hasSuffix(warning) { return name }
    let both = "\(name) \(look.glyphs.divider) " + pick("새로 시작해요", "begins anew")
    // A corner, a sign and a space stand on either side.
    return DisplayWidth.columns(of: both) + 6 <= columns ? both : name
  }

  private var warning: String { pick("바꾸면 새로 시작해요.", "A change begins a new world.") }

  /// What a change does, and what the selected setting means where its row has no room for that.
  private func note(columns: Int) -> String {
    guard editor.rows.indices.contains(editor.row) else { return warning }
    let meaning = meaning(of: editor.rows[editor.row])
    guard DisplayWidth.columns(of: meaning) > meaningColumns(columns) else { return warning }
    let both = "\(meaning) \(look.glyphs.divider) \(warning)"
    // The box stays as wide as the table, whatever is selected.
    let table = nameColumns(columns) + 2 * valueColumns
    return DisplayWidth.columns(of: both) <= min(table, columns - 4) ? both : meaning
  }

  private func meaning(of row: LabSettingsEditor.Row) -> String {
    look.glyphs.adapted(row.name.name(in: look.language))
  }

  private var valueColumns: Int { 13 }
  /// Columns of a setting's name, with the mark before it.
  private static let keyColumns = 20

  private func nameColumns(_ columns: Int) -> Int {
    let widest = editor.rows.map { DisplayWidth.columns(of: $0.name.rawValue) }.max() ?? 0
    // Where there is room, what a setting means stands beside its name.
    return columns >= 76 ? min(columns - 6 - 2 * valueColumns, 62) : widest + 4
  }

  /// Columns of a setting's meaning; none where there is no room beside its name.
  private func meaningColumns(_ columns: Int) -> Int {
    columns >= 76 ? nameColumns(columns) - Self.keyColumns - 1 : 0
  }

  private func rows(columns: Int) -> [TextLine] {
    editor.rows.enumerated().map { index, row in
      let isSelected = index == editor.row
      let mark = isSelected ? look.glyphs.selection : " "
      let name = padded("\(mark) \(row.name.rawValue)", Self.keyColumns)
      let meaning = DisplayWidth.fitted(
        meaning(of: row), columns: meaningColumns(columns), mark: look.glyphs.ellipsis)
      var line = TextLine(
        padded(columns >= 76 ? name + meaning : name, nameColumns(columns)),
        isSelected ? look.theme.style(.selected) : .plain)
      for (place, value) in row.values.enumerated() {
        let isCurrent = isSelected && place == min(editor.column, row.values.count - 1)
        let shown = isCurrent && !editor.typed.isEmpty ? editor.typed + "_" : value
        let arrow = arrows(row, place)
        line.spans += [
          Span(arrow),
          Span(
            padded(shown, valueColumns - DisplayWidth.columns(of: arrow)),
            isCurrent ? look.theme.style(.cursor) : .plain),
        ]
      }
      return line
    }
  }

  /// The values of paths are named by their direction.
  private func arrows(_ row: LabSettingsEditor.Row, _ place: Int) -> String {
    guard row.name.rule.target == .path else { return "" }
    return (place == 0 ? look.glyphs.rightArrowKey : look.glyphs.leftArrowKey) + " "
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    DisplayWidth.padded(look.glyphs.adapted(text), columns: columns)
  }
}
