/// The entries of `synced` as they stand in a file's front matter.
struct SyncedEntries: Equatable {
  /// The line of the key itself, from 1; nil if there is none.
  private(set) var keyLine: Int?
  /// The entries in the order of the page, if they stand one a line below the key.
  private(set) var entries: [Entry] = []
  /// The last line that belongs to the map; the key's own where nothing stands below.
  private(set) var lastLine: Int?

  struct Entry: Equatable {
    var step: String
    /// From 1.
    var line: Int
  }

  /// Finds them among a file's lines.
  init(of lines: [String]) {
    guard lines.first.map({ Self.trimmed($0) == "---" }) == true else { return }
    let end = Self.frontMatterEnd(of: lines)
    guard let key = lines[..<end].firstIndex(where: { $0.hasPrefix("synced:") }) else { return }
    keyLine = key + 1
    lastLine = key + 1
    for index in (key + 1)..<max(key + 1, end) {
      let line = lines[index]
      guard let first = line.first else { continue }
      let text = Self.trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard first.isWhitespace else { break }
      lastLine = index + 1
      guard let step = Self.key(of: text) else { continue }
      entries.append(Entry(step: step, line: index + 1))
    }
  }

  /// The index of the line that closes front matter, which opens in the first; the number of lines
  /// where none does.
  static func frontMatterEnd(of lines: [String]) -> Int {
    lines.dropFirst().firstIndex { ["---", "..."].contains(trimmed($0)) } ?? lines.count
  }

  /// Where a step's entry stands; the key itself for a map written in one line.
  func range(of step: String, in lesson: Lesson) -> SourceRange {
    let line = entries.first { $0.step == step }?.line ?? keyLine ?? 1
    return lesson.textRange(ofLine: line)
  }

  /// The key of `half-close: "734e10"`, quoted or not.
  private static func key(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var key = trimmed(String(text[..<colon]))
    if let quote = key.first, quote == "\"" || quote == "'", key.last == quote, key.count > 1 {
      key = String(key.dropFirst().dropLast())
    }
    return key.isEmpty ? nil : key
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
