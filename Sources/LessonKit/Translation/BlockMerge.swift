/// Copies a source's `tcp` block over a translation's: the statements become the source's, and the
/// translation keeps its comments, its indentation and every line that says the same already.
struct BlockMerge {
  /// The new lines of the translation's block, its fences included.
  private(set) var lines: [String]

  /// A line of a block, and what it says without comment; nil for one that says nothing.
  private struct Line {
    var text: String
    var statement: String?
    var comment: String?

    init(_ text: String) {
      self.text = text
      let words = ScriptLine.words(of: text)
      let rest = text.dropFirst((words.last?.columns.upperBound ?? 1) - 1)
      let comment = rest.drop(while: \.isWhitespace)
      statement = words.isEmpty ? nil : words.map(\.text).joined(separator: " ")
      self.comment = comment.first == "#" ? String(comment) : nil
    }
  }

  /// Both blocks as their files have them, from the opening fence to the closing one.
  init(source: [String], translation: [String]) {
    let theirIndent = Self.indent(of: source)
    let ourIndent = Self.indent(of: translation)
    let theirs = source.dropFirst().dropLast().map { Line(Self.moved($0, theirIndent, ourIndent)) }
    let ours = translation.dropFirst().dropLast().map { Line($0) }
    lines = [Self.fence(translation.first ?? "", like: source.first ?? "")]
    lines += Self.merged(theirs, ours)
    lines += translation.dropFirst().suffix(1)
  }

  /// The source's block as it goes into a file that has none.
  static func copied(_ source: [String]) -> [String] {
    let indent = indent(of: source)
    return source.map { moved($0, indent, "") }
  }

  /// Walks both by the statements that they have in common. A statement that took another's place
  /// gets its comment; the comment of one that is gone stays, on a line of its own.
  private static func merged(_ theirs: [Line], _ ours: [Line]) -> [String] {
    let new = theirs.filter { $0.statement != nil }
    let old = ours.compactMap(\.statement)
    var rows = LineDifference.rows(from: old, to: new.compactMap(\.statement))[...]
    var next = new.makeIterator()
    var result: [String] = []
    var orphans: [String?] = []
    func put(_ line: Line?) {
      guard let line else { return }
      guard !orphans.isEmpty else { return result.append(line.text) }
      let comment = orphans.removeFirst()
      result.append(comment.map { uncommented(line) + " " + $0 } ?? line.text)
    }
    func flush() {
      result += orphans.compactMap { $0 }
      orphans = []
    }
    for line in ours {
      // What took the place of lines above goes above this one.
      if line.statement != nil || !orphans.isEmpty {
        while case .added = rows.first {
          rows.removeFirst()
          put(next.next())
        }
      }
      guard line.statement != nil else {
        result.append(line.text)
        continue
      }
      if case .removed = rows.popFirst() {
        orphans.append(line.comment)
      } else {
        flush()
        _ = next.next()
        result.append(line.text)
      }
    }
    while case .added = rows.popFirst() { put(next.next()) }
    flush()
    return result
  }

  private static func uncommented(_ line: Line) -> String {
    guard let comment = line.comment else { return line.text }
    var text = line.text.dropLast(comment.count)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The translation's fence with the source's info string.
  private static func fence(_ ours: String, like theirs: String) -> String {
    let isFence = { (character: Character) in
      character.isWhitespace || character == "`" || character == "~"
    }
    return String(ours.prefix(while: isFence)) + theirs.drop(while: isFence)
  }

  private static func indent(of block: [String]) -> String {
    String((block.first ?? "").prefix(while: \.isWhitespace))
  }

  private static func moved(_ line: String, _ from: String, _ to: String) -> String {
    guard !line.allSatisfy(\.isWhitespace) else { return "" }
    let taken = line.prefix(from.count).prefix(while: \.isWhitespace).count
    return to + line.dropFirst(taken)
  }
}
