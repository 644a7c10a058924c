/// Reads front matter: a flat map with a closed list of keys (lesson format, section 1).
struct FrontMatterReader {
  private let source: SourceFile
  private(set) var metadata = LessonMetadata()
  private(set) var diagnostics: [Diagnostic] = []
  /// The last line of the YAML.
  private let lastLine: Int

  /// The keys, in the order in which help lists them.
  enum Key: String, CaseIterable {
    case tcptutor, lang, level, minutes, summary, needs, tags, authors, license, translates, synced
  }

  init(_ frontMatter: FrontMatter, of source: SourceFile) {
    self.source = source
    lastLine = 1 + max(1, frontMatter.yaml?.count ?? 0)
    if frontMatter.isUnclosed {
      report(.unclosedFrontMatter, atLine: 1)
    }
    if let yaml = frontMatter.yaml { read(yaml) }
  }

  private mutating func read(_ lines: [String]) {
    if Self.isTooDeep(lines) {
      report(.tooDeepYAML, atLine: 2)
      return
    }
    do throws(YAMLNode.Problem) {
      guard let root = try YAMLNode.compose(lines.joined(separator: "\n")) else { return }
      guard let pairs = root.mapping else {
        report(.invalidYAML(BilingualText("no map", "‘키: 값’ 짝이 아니에요"), mend: .flatten), atLine: 2)
        return
      }
      for pair in pairs { read(pair.key, pair.value) }
    } catch {
      report(error)
    }
  }

  private mutating func read(_ keyNode: YAMLNode, _ value: YAMLNode) {
    // The text begins below the line of hyphens.
    let line = keyNode.line + 1
    let written = VisibleText.sanitize(keyNode.scalar ?? "")
    if written.hasPrefix("x-") { return }
    guard let key = Key(rawValue: written) else {
      let suggestion = NearestWord.nearest(to: written, among: Key.allCases.map(\.rawValue))
      report(
        .unknownKey(written: written, suggestion: suggestion),
        at: source.range(of: written, inLine: line))
      return
    }
    switch key {
    case .tcptutor: readVersion(value, line)
    case .lang: metadata.language = languageTag(value, key, line)
    case .level:
      let words = LessonMetadata.Level.allCases.map(\.rawValue)
      metadata.level = text(value).flatMap(LessonMetadata.Level.init(rawValue:))
      if metadata.level == nil { reject(value, key, .word(words), line) }
    case .minutes:
      metadata.minutes = text(value).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      if metadata.minutes == nil { reject(value, key, .number, line) }
    case .summary: metadata.summary = string(value, key, line)
    case .needs: metadata.needs = list(value, key, line)
    case .tags: metadata.tags = list(value, key, line)
    case .authors: metadata.authors = list(value, key, line)
    case .license: metadata.license = string(value, key, line)
    case .translates: metadata.translates = languageTag(value, key, line)
    case .synced: readSynced(value, line)
    }
  }

  private mutating func readVersion(_ value: YAMLNode, _ line: Int) {
    let written = text(value) ?? ""
    let parts = written.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let major = parts[0], major >= 1,
      parts.allSatisfy({ $0 != nil })
    else {
      reject(value, .tcptutor, .version, line)
      return
    }
    metadata.formatVersion = written
    if major > 1 {
      report(.newerFormat(version: written), at: source.range(of: written, inLine: line))
    }
  }

  private mutating func readSynced(_ value: YAMLNode, _ line: Int) {
    guard let pairs = value.mapping else {
      reject(value, .synced, .map, line)
      return
    }
    for pair in pairs {
      guard let step = text(pair.key), let print = text(pair.value) else {
        reject(value, .synced, .map, line)
        return
      }
      metadata.synced[step] = print
    }
  }

  private mutating func languageTag(_ value: YAMLNode, _ key: Key, _ line: Int) -> String? {
    guard let tag = text(value), LessonName.isLanguageTag(tag) else {
      reject(value, key, .languageTag, line)
      return nil
    }
    return tag
  }

  private mutating func string(_ value: YAMLNode, _ key: Key, _ line: Int) -> String? {
    let result = text(value)
    if result == nil { reject(value, key, .text, line) }
    return result
  }

  private mutating func list(_ value: YAMLNode, _ key: Key, _ line: Int) -> [String] {
    if let single = text(value) { return single.isEmpty ? [] : [single] }
    let items = value.sequence.map { $0.compactMap(text) } ?? []
    if items.isEmpty || items.count != value.sequence?.count {
      if value.sequence?.isEmpty != true { reject(value, key, .list, line) }
    }
    return items
  }

  /// A scalar as it is written, whatever YAML would make of it.
  private func text(_ node: YAMLNode) -> String? {
    node.scalar.map { VisibleText.sanitize($0) }
  }

  private mutating func reject(
    _ value: YAMLNode, _ key: Key, _ expects: FrontMatterValue, _ line: Int
  ) {
    let written = text(value) ?? (value.mapping == nil ? "[…]" : "{…}")
    report(
      .badValue(key: key.rawValue, written: written, expects: expects),
      at: text(value).map { source.range(of: $0, inLine: line) }
        ?? source.textRange(ofLine: line))
  }

  private mutating func report(_ problem: YAMLNode.Problem) {
    switch problem {
    case .invalid(let words, let line):
      // What is left open is noticed at the end, in the line of hyphens.
      let line = min(line + 1, lastLine)
      let isTab = source.line(line).prefix { $0.isWhitespace || $0 == "-" }.contains("\t")
      let complaint = YAMLComplaint(words)
      report(
        .invalidYAML(complaint.reason, mend: isTab ? .useSpaces : complaint.mend), atLine: line)
    case .tooDeep: report(.tooDeepYAML, atLine: 2)
    case .duplicate(let key, let line):
      let key = VisibleText.sanitize(key)
      report(
        .invalidYAML(
          BilingualText("a key stands twice: \(key)", "같은 키가 두 번 있어요: \(key)"),
          mend: .keepOne),
        atLine: line + 1)
    }
  }

  private mutating func report(_ mistake: Mistake, atLine line: Int) {
    report(mistake, at: source.textRange(ofLine: line))
  }

  private mutating func report(_ mistake: Mistake, at range: SourceRange) {
    diagnostics.append(source.diagnostic(mistake, at: range))
  }

  /// Front matter is flat, so deep nesting is no lesson's; it would only exhaust the YAML parser's
  /// recursion.
  private static func isTooDeep(_ lines: [String]) -> Bool {
    var openings = 0
    for line in lines {
      openings += line.count { $0 == "[" || $0 == "{" }
      let indicators = line.prefix { $0 == " " || $0 == "-" || $0 == "?" }
      if indicators.count > 40 { return true }
    }
    return openings > 64 || lines.count > 400
  }
}
