/// Changes the map `synced` in a file's front matter, and nothing else there.
struct SyncedEdit {
  /// The edits, for the whole file.
  private(set) var edits: [EditableText.Edit] = []

  /// Sets and removes entries. `order` is the steps' order, in which new entries go in. Nil if
  /// there is something to do and nowhere to do it: no `translates`, or a map of a form that isn't
  /// edited.
  init?(
    of lines: [String], synced: [String: String], setting prints: [String: String],
    removing gone: [String], order: [String]
  ) {
    let changed = prints.filter { synced[$0.key] != $0.value }
    if changed.isEmpty && gone.isEmpty { return }
    let entries = SyncedEntries(of: lines)
    guard let key = entries.keyLine else {
      let end = SyncedEntries.frontMatterEnd(of: lines)
      guard let translates = lines[..<end].lastIndex(where: { $0.hasPrefix("translates:") }) else {
        return nil
      }
      let new = order.compactMap { id in changed[id].map { Self.entry(id, $0) } }
      edits = [.init((translates + 1)..<(translates + 1), ["synced:"] + new)]
      return
    }
    guard Set(entries.entries.map(\.step)) == Set(synced.keys) else {
      // In one line, as in `synced: {syn: "86b9be"}`: written anew, an entry a line.
      guard entries.lastLine == key, entries.entries.isEmpty,
        Self.isWholeFlow(lines[key - 1])
      else { return nil }
      let all = synced.merging(changed) { $1 }.filter { !gone.contains($0.key) }
      let known = order.filter { all[$0] != nil }
      let rest = all.keys.filter { !known.contains($0) }.sorted()
      let new = (known + rest).compactMap { id in all[id].map { Self.entry(id, $0) } }
      edits = [.init((key - 1)..<key, ["synced:"] + new)]
      return
    }
    edit(entries, key: key, lines, setting: changed, removing: gone, order: order)
  }

  private mutating func edit(
    _ entries: SyncedEntries, key: Int, _ lines: [String], setting prints: [String: String],
    removing gone: [String], order: [String]
  ) {
    for entry in entries.entries {
      let range = (entry.line - 1)..<entry.line
      if gone.contains(entry.step) {
        edits.append(.init(range, []))
      } else if let print = prints[entry.step] {
        edits.append(.init(range, [Self.line(lines[entry.line - 1], with: print)]))
      }
    }
    var place = key
    let lineOf = Dictionary(
      entries.entries.map { ($0.step, $0.line) }, uniquingKeysWith: { first, _ in first })
    let indent = entries.entries.first.map {
      String(lines[$0.line - 1].prefix(while: \.isWhitespace))
    }
    for id in order {
      if let line = lineOf[id] {
        place = line
      } else if let print = prints[id] {
        edits.append(.init(place..<place, [(indent ?? "  ") + Self.entry(id, print, indent: "")]))
      }
    }
    // An empty map: `synced: {}` or `synced:`.
    if entries.entries.isEmpty, lines[key - 1].contains("{") {
      edits.append(.init((key - 1)..<key, ["synced:"]))
    }
  }

  private static func entry(_ id: String, _ print: String, indent: String = "  ") -> String {
    "\(indent)\(id): \"\(print)\""
  }

  /// The line of an entry with another value; what stands before the colon and a comment stay.
  private static func line(_ line: String, with print: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return line }
    let comment = line[colon...].firstRange(of: " #").map { String(line[$0.lowerBound...]) } ?? ""
    return line[...colon] + " \"\(print)\"" + comment
  }

  private static func isWholeFlow(_ line: String) -> Bool {
    var text = line[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.contains("{") && text.hasSuffix("}")
  }
}
