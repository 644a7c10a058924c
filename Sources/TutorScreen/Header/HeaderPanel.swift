// Required reading: RFC 9293 §3.1, figure 1.

import LessonPlayer
import NetworkSimulation
import TerminalCells
import TextWidth

/// The header of the selected segment, bit by bit and as octets, and what the field under the
/// cursor says.
struct HeaderPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look, icons: view.icons) }

  func text(width: Int, height: Int) -> PanelText {
    guard let row = view.selectedSegment else {
      return PanelText([TextLine(text.noSegment, look.theme.style(.quiet))])
    }
    let header = WireHeader(of: row.segment)
    let cursor = min(view.panel.field, header.fields.count - 1)
    let words = HeaderFieldText(text: text, field: header.fields[cursor])
    let explanation = [TextLine()] + explain(words, header, width: width)
    var figure = HeaderFigure(
      header: header, cursor: cursor, highlights: view.highlights, text: text, bitColumns: 2,
      hasRules: false)
    if width < figure.columns { figure.bitColumns = 1 }
    guard width >= figure.columns else {
      return PanelText(list(header, cursor: cursor), cursor: cursor, pinned: explanation)
    }
    let isBeside = width >= figure.columns + HeaderFigure.octetColumns
    let perRow = width >= 49 ? 16 : width >= 23 ? 8 : 4
    let octets = isBeside ? [] : [TextLine()] + figure.octetLines(perRow: perRow)
    let plainRows = 1 + header.wordCount + octets.count + explanation.count
    figure.hasRules = plainRows + header.wordCount + 1 <= height
    let (lines, line) = figure.lines(hasOctets: isBeside)
    return PanelText(lines + octets, cursor: line, pinned: explanation)
  }

  /// Name and value, the bits, and the meaning.
  private func explain(
    _ words: HeaderFieldText, _ header: WireHeader, width: Int
  ) -> [TextLine] {
    let theme = look.theme
    let field = words.field
    var heading = TextLine([
      Span(words.name, theme.style(.selected)), Span(" \(words.value(in: header))"),
    ])
    let facts = [text.bits(field.bits), look.glyphs.adapted(words.clause)].joined(
      separator: " \(look.glyphs.divider) ")
    if heading.width + 2 + DisplayWidth.columns(of: facts) <= width {
      heading.spans.append(Span("  " + facts, theme.style(.quiet)))
    }
    var lines = [heading]
    if (2...32).contains(field.bits.count) {
      let digits = (field.bits.count + 3) / 4
      let hex = HeaderFieldText.hex(header.value(of: field), digits: digits)
      let line = TextLine(bits(of: field, in: header) + (digits > 1 ? " = " + hex : ""))
      if line.width <= width { lines.append(TextLine(line.spans[0].text, theme.style(.code))) }
    }
    return lines + LineWrapping.lines(of: [Span(words.meaning)], width: width)
  }

  /// The field's bits by fours, as on the wire.
  private func bits(of field: HeaderField, in header: WireHeader) -> String {
    field.bits.reduce("") { text, bit in
      text + (bit > field.bits.lowerBound && bit % 4 == 0 ? " " : "")
        + (header.bit(bit) ? "1" : "0")
    }
  }

  /// A line a field, where there is no room for the figure.
  private func list(_ header: WireHeader, cursor: Int) -> [TextLine] {
    header.fields.enumerated().map { index, field in
      let words = HeaderFieldText(text: text, field: field)
      let isHere = index == cursor
      return TextLine([
        Span(isHere ? look.glyphs.selection + " " : "  ", look.theme.style(.selected)),
        Span(words.shortName + " ", look.theme.style(isHere ? .cursor : .quiet)),
        Span(words.value(in: header), isHere ? look.theme.style(.cursor) : .plain),
      ])
    }
  }
}

extension StageView {
  /// How many fields the header on show has; 0 before there is a segment.
  package var headerFieldCount: Int {
    selectedSegment.map { WireHeader(of: $0.segment).fields.count } ?? 0
  }

  /// The selected segment, else the newest; nil before there is one.
  package var selectedSegment: SegmentRow? {
    let rows = stage.rows
    let isSelected = panel.row.map(rows.indices.contains) ?? false
    if let index = panel.row, isSelected, case .segment(let row) = rows[index] { return row }
    return stage.newestSegment(before: panel.row ?? rows.count)
  }
}

extension StageState {
  /// The last segment above a row, those of setup left out; nil if there is none. Looks from the row
  /// upwards.
  func newestSegment(before place: Int) -> SegmentRow? {
    let newest = rows.lastIndex(before: place) { $0.kind == .segment && !$0.isSetup }
    guard let newest, case .segment(let row) = rows[newest] else { return nil }
    return row
  }
}
