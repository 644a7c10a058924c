import TerminalCells
import TextWidth

/// A chart in cells: an area below one curve, and a line along another.
struct Chart {
  /// The filled curve, a value a column; zero draws nothing.
  var area: [Int64]
  /// The other one; nil where it has no value.
  var line: [Int64?]
  var areaStyle: CellStyle
  var lineStyle: CellStyle
  var quiet: CellStyle
  var glyphs: GlyphSet
  /// Columns for the labels of the scale.
  var labelWidth: Int

  /// So many rows, with the scale's end written at the top left.
  func lines(height: Int, label: (Int64) -> String) -> [TextLine] {
    guard height > 0 else { return [] }
    let top = max(area.max() ?? 0, line.compactMap { $0 }.max() ?? 0, 1)
    return (0..<height).map { row in
      let name = row == 0 ? label(top) : row == height - 1 ? "0" : ""
      var spans = [
        Span(DisplayWidth.padded(name, columns: labelWidth, alignment: .trailing) + " ", quiet),
        Span(glyphs.frame.branchLeft, quiet),
      ]
      for column in area.indices {
        let cell = self.cell(column, row: row, height: height, top: top)
        if let last = spans.indices.last, last > 1, spans[last].style == cell.style {
          spans[last].text += cell.text
        } else {
          spans.append(cell)
        }
      }
      return TextLine(spans)
    }
  }

  private func cell(_ column: Int, row: Int, height: Int, top: Int64) -> Span {
    let bottom = height - 1 - row
    if let value = line[column] {
      let at = Int(min(value * Int64(height) / top, Int64(height - 1)))
      if at == bottom {
        // The area goes on behind the line.
        var style = lineStyle
        if area[column] * Int64(height) >= Int64(bottom + 1) * top {
          style.background = areaStyle.foreground
        }
        return Span(glyphs.chartLine, style)
      }
    }
    // In eighths of a cell; what isn't nothing shows.
    let eighths = area[column] * Int64(height) * 8 / top
    let part = Int(min(max(eighths - Int64(bottom * 8), 0), 8))
    let isSmall = part == 0 && bottom == 0 && area[column] > 0
    return Span(glyphs.chartBar(eighths: isSmall ? 1 : part), areaStyle)
  }
}

extension GlyphSet {
  var chartLine: String { self == .ascii ? "-" : "─" }

  /// A column of an area that fills so many eighths of its cell.
  func chartBar(eighths: Int) -> String {
    if self == .ascii { return eighths >= 4 ? "#" : eighths > 0 ? "." : " " }
    return [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][eighths]
  }
}
