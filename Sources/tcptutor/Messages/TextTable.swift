import TextWidth

/// Cells in columns, as text.
enum TextTable {
  /// A line a row, indented by two: the first column to the right, the others to the left, each as
  /// wide as its widest cell. All rows have as many cells.
  static func lines(of rows: [[String]]) -> [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        DisplayWidth.padded(
          cell.0, columns: cell.1, alignment: column == 0 ? .trailing : .leading)
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
