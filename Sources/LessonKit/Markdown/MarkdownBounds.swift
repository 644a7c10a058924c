/// Keeps Markdown that is made to hurt from cmark, which would spend hours or all memory on it.
///
/// Each row of a table is filled up to the header's cells, a paragraph is read anew at each line
/// that may stand under a header, and each word looks up through all the quotes and lists around it.
struct MarkdownBounds {
  /// The most cells that the tables of a file have, those included that their rows leave out.
  static let cellLimit = 10_000
  /// The most quotes and items of lists that a line opens; what opens more is text.
  private static let markerLimit = 64
  /// The most octets of paragraphs that are read anew.
  private static let rereadLimit = 1 << 20

  /// What the lines become for cmark, with the same numbers; columns move behind a mark that is no
  /// longer one.
  let lines: [String]
  /// Where the file has too much of tables to read them as tables; nil where it hasn't.
  let crowding: Crowding?

  /// The line with which tables become too much, and of what.
  struct Crowding: Equatable {
    /// Counted from 0.
    let line: Int
    let cause: Cause

    enum Cause {
      /// The tables have more than `cellLimit` cells.
      case cells
      /// A paragraph has so many lines that might stand under a header that reading it for each
      /// takes too long.
      case headers
    }
  }

  /// The bounds of a page's lines. O(octets).
  init(_ lines: some Collection<String>) {
    let original = Array(lines)
    var tamed = original.map(Self.withFewMarkers)
    var crowding = Self.crowding(in: original, except: [])
    // Code is shown as it is, and has no tables. Few pages have lines for which one must ask.
    if crowding != nil || tamed != original {
      let code = MarkdownReader.codeLines(of: tamed)
      for line in code where original.indices.contains(line) { tamed[line] = original[line] }
      if crowding != nil { crowding = Self.crowding(in: original, except: code) }
    }
    self.lines = tamed
    self.crowding = crowding
  }

  private static func crowding(in lines: [String], except code: Set<Int>) -> Crowding? {
    var columns = 0
    var paragraph = 0
    var cells = 0
    var reread = 0
    for (index, line) in lines.enumerated() {
      let content = line.utf8.drop { $0 == UInt8(ascii: ">") || isBlank($0) }
      if content.isEmpty || code.contains(index) {
        columns = 0
        paragraph = 0
        continue
      }
      if let count = delimitedColumns(content) {
        // The header above is a row too.
        cells += count
        columns = max(columns, count)
        reread += paragraph
      } else {
        cells += columns
      }
      paragraph += content.count
      if cells > cellLimit { return Crowding(line: index, cause: .cells) }
      if reread > rereadLimit { return Crowding(line: index, cause: .headers) }
    }
    return nil
  }

  /// The columns that a line under a header makes, at most; nil if the line is none.
  private static func delimitedColumns(_ content: Substring.UTF8View) -> Int? {
    var pipes = 0
    var hasColon = false
    var hasHyphen = false
    for octet in content {
      switch octet {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"): hasColon = true
      default: if !isBlank(octet) { return nil }
      }
    }
    // Hyphens alone make a heading of the line above, or a rule.
    guard hasHyphen, hasColon || pipes > 0 else { return nil }
    // Those at either end are the table's edges.
    let edges = [content.first, content.last { !isBlank($0) }].count { $0 == UInt8(ascii: "|") }
    return max(1, pipes + 1 - edges)
  }

  private static func withFewMarkers(_ line: String) -> String {
    var rest = line.utf8[...].drop(while: isBlank)
    for _ in 0..<markerLimit {
      guard let count = markerLength(rest), !isRule(rest) else { return line }
      rest = rest.dropFirst(count).drop(while: isBlank)
    }
    guard markerLength(rest) != nil, !isRule(rest) else { return line }
    return String(line[..<rest.startIndex]) + "\\" + line[rest.startIndex...]
  }

  /// Whether `text` is a rule: three or more of a list's signs, which begin no list.
  private static func isRule(_ text: Substring.UTF8View) -> Bool {
    guard let sign = text.first, "-*".utf8.contains(sign) else { return false }
    var count = 0
    for octet in text where !isBlank(octet) {
      if octet != sign { return false }
      count += 1
    }
    return count >= 3
  }

  /// The octets of the mark of a quote or a list's item that `text` begins with; nil if it is none.
  private static func markerLength(_ text: Substring.UTF8View) -> Int? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: ">") { return 1 }
    let digits = text.prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let mark = text.dropFirst(digits.count)
    let marks = digits.isEmpty ? "-+*".utf8 : ".)".utf8
    guard let sign = mark.first, marks.contains(sign), mark.dropFirst().first.map(isBlank) ?? false
    else { return nil }
    return digits.count + 1
  }

  private static func isBlank(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t")
  }
}
