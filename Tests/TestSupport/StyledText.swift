import TerminalCells

/// A grid's styles as text, for goldens: a line a run that isn't plain.
package enum StyledText {
  /// Lines such as `3 "client" 80 bold`: the row from 0, text, colours, attributes.
  package static func lines(of grid: CellGrid) -> String {
    (0..<grid.size.rows).flatMap { row in
      grid.row(row).runs.filter { $0.style != .plain }.map { run in
        "\(row) \"\(run.text)\" \(describe(run.style))"
      }
    }.joined(separator: "\n")
  }

  private static func describe(_ style: CellStyle) -> String {
    var words: [String] = []
    if case .indexed(let color) = style.foreground { words.append("\(color)") }
    if case .indexed(let color) = style.background { words.append("on \(color)") }
    let names: [(CellAttributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
      (.italic, "italic"),
    ]
    words += names.filter { style.attributes.contains($0.0) }.map(\.1)
    return words.joined(separator: " ")
  }
}
