import LessonPlayer
import TCPEngine
import TerminalCells
import TextWidth

/// Both ends' variables, and from what to what they have just changed.
struct VariablesSection {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }

  func lines(width: Int) -> [TextLine] {
    let cards = [view.stage.client, view.stage.server]
    let earlier = [view.previous?.client, view.previous?.server]
    let nameWidth = 8
    let cellWidth = (width - 2 - nameWidth) / 2
    var names = TextLine(String(repeating: " ", count: 2 + nameWidth))
    for card in cards {
      names.spans.append(
        trailing(text.host(card.host), look.theme.style(.host(card.host)), cellWidth))
    }
    return [TextLine(text.variables, look.theme.style(.strong)), names]
      + PanelVariable.allCases.map { variable in
        var line = TextLine(
          "  " + DisplayWidth.padded(variable.rawValue, columns: nameWidth),
          look.theme.style(.quiet))
        for (card, before) in zip(cards, earlier) {
          line = line + cell(variable, card, before: before ?? card, width: cellWidth)
        }
        return line
      }
  }

  /// The value, and before it the earlier one, where that fits.
  private func cell(
    _ variable: PanelVariable, _ card: HostCard, before: HostCard, width: Int
  ) -> TextLine {
    let quiet = look.theme.style(.quiet)
    guard let value = variable.value(in: card) else {
      return TextLine([trailing("-", quiet, width)])
    }
    let old = variable.value(in: before)
    guard old != value else { return TextLine([trailing(value, .plain, width)]) }
    let changed = look.theme.style(.changed)
    let room = width - DisplayWidth.columns(of: value)
    guard let old, case let way = old + look.glyphs.into, DisplayWidth.columns(of: way) < room
    else { return TextLine([trailing(value, changed, width)]) }
    return TextLine([trailing(way, quiet, room), Span(value, changed)])
  }

  /// Text at the right edge of a column of the table.
  private func trailing(_ text: String, _ style: CellStyle, _ width: Int) -> Span {
    Span(DisplayWidth.padded(text, columns: width, alignment: .trailing), style)
  }
}

/// The variables that the panel shows, under the RFC's names.
private enum PanelVariable: String, CaseIterable {
  case sndUna = "SND.UNA"
  case sndNxt = "SND.NXT"
  case sndWnd = "SND.WND"
  case rcvNxt = "RCV.NXT"
  case rcvWnd = "RCV.WND"
  case cwnd = "cwnd"
  case rto = "RTO"

  /// The value as text; nil where it isn't known, or there is no connection to have it.
  func value(in card: HostCard) -> String? {
    guard card.isUp, card.state != .closed, card.state != .listen else { return nil }
    let variables = card.variables
    let knowsPeer = card.state != .synSent
    return switch self {
    case .sndUna: "\(variables.sndUna.rawValue)"
    case .sndNxt: "\(variables.sndNxt.rawValue)"
    case .sndWnd: knowsPeer ? "\(variables.sndWnd)" : nil
    case .rcvNxt: knowsPeer ? "\(variables.rcvNxt.rawValue)" : nil
    case .rcvWnd: "\(variables.rcvWnd)"
    case .cwnd: variables.cwnd == 0 ? nil : "\(variables.cwnd)"
    case .rto: ScreenText.seconds(variables.rto, decimals: 2)
    }
  }
}
