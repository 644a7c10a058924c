/// Where a file's front matter ends and its Markdown begins.
struct FrontMatter: Equatable {
  /// The YAML, lines 2 to the one before the closing `---`; nil without front matter.
  var yaml: [String]?
  /// How many lines stand before the Markdown.
  var lineCount: Int
  /// It opens, goes on as YAML would, and never closes.
  var isUnclosed: Bool

  /// Front matter stands between a first line `---` and the next line `---` or `...`.
  init(of source: SourceFile) {
    yaml = nil
    lineCount = 0
    isUnclosed = false
    guard Self.isFence(source.line(1), "---") else { return }
    let rest = source.lines.dropFirst()
    if let end = rest.firstIndex(where: { Self.isFence($0, "---") || Self.isFence($0, "...") }) {
      yaml = Array(rest[rest.startIndex..<end])
      lineCount = end + 1
    } else {
      isUnclosed = Self.isPair(source.line(2))
    }
  }

  private static func isFence(_ line: String, _ fence: String) -> Bool {
    line.hasPrefix(fence) && line.dropFirst(fence.count).allSatisfy(\.isWhitespace)
  }

  private static func isPair(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    return LessonName.isIdentifier(String(line[..<colon]))
  }
}
