import LessonPlayer
import TerminalCells
import TextWidth

/// Variables of both ends side by side, and from what to what they have just changed.
struct VariablesTable {
  var view: StageView
  var look: ScreenLook
  var variables: [PanelVariable]

  private var text: ScreenText { ScreenText(look: look) }
  private static let nameWidth = 9
  private static let indent = 2

  /// A line a variable below the names of the ends. Meanings stand beside them where there is room.
  func lines(width: Int, hasStates: Bool = false) -> [TextLine] {
    let room = width - Self.indent - Self.nameWidth
    let widest = variables.map { TextLine(text.meaning($0)).width }.max() ?? 0
    let hasMeanings = room - widest - 2 >= 36
    let cellWidth = max(hasMeanings ? min((room - widest - 2) / 2, 24) : min(room / 2, 24), 1)
    let cards = [view.stage.client, view.stage.server]
    let earlier = [view.previous?.client, view.previous?.server]

    var names = TextLine(String(repeating: " ", count: Self.indent + Self.nameWidth))
    for card in cards {
      names.spans.append(
        trailing(text.host(card.host), look.theme.style(.host(card.host)), cellWidth))
    }
    var lines = [names]
    if hasStates {
      var states = TextLine(String(repeating: " ", count: Self.indent + Self.nameWidth))
      for (card, before) in zip(cards, earlier) {
        let isNew = before.map { $0.state != card.state } ?? false
        let name = card.isUp ? card.state.rawValue : text.poweredOff
        states.spans.append(
          trailing(name, look.theme.style(isNew ? .changed : .state), cellWidth))
      }
      lines.append(states)
    }
    return lines
      + variables.map { variable in
        let name = DisplayWidth.padded(variable.rawValue, columns: Self.nameWidth)
        var line = TextLine("  " + name, look.theme.style(.quiet))
        for (card, before) in zip(cards, earlier) {
          line = line + cell(variable, card, before: before ?? card, width: cellWidth)
        }
        guard hasMeanings else { return line }
        return line + TextLine("  " + text.meaning(variable), look.theme.style(.quiet))
      }
  }

  /// The value, and before it the earlier one, where that fits.
  private func cell(
    _ variable: PanelVariable, _ card: HostCard, before: HostCard, width: Int
  ) -> TextLine {
    let quiet = look.theme.style(.quiet)
    guard let value = variable.value(in: card, look.numbers) else {
      return TextLine([trailing("-", quiet, width)])
    }
    let old = variable.value(in: before, look.numbers)
    guard old != value else { return TextLine([trailing(value, .plain, width)]) }
    let changed = look.theme.style(.changed)
    let room = width - DisplayWidth.columns(of: value)
    guard let old, case let way = "\(old) \(look.glyphs.into) ",
      DisplayWidth.columns(of: way) < room
    else { return TextLine([trailing(value, changed, width)]) }
    return TextLine([trailing(way, quiet, room), Span(value, changed)])
  }

  /// Text at the right edge of a column of the table.
  private func trailing(_ text: String, _ style: CellStyle, _ width: Int) -> Span {
    Span(DisplayWidth.padded(text, columns: width, alignment: .trailing), style)
  }
}
