/// A command of a shell line, as words. Nothing is ever run: a command is known by its words.
struct ShellCommand: Equatable, Sendable {
  /// The words, without quotes; the first is the program, without its folder.
  var words: [String]
  /// The commands that its output goes through.
  var filters: [[String]] = []
  /// What `> FILE` names; nil without.
  var outputFile: String?

  /// The program's name.
  var program: String { words[0] }
  /// The words after it.
  var arguments: ArraySlice<String> { words.dropFirst() }

  /// The commands of a text: apart by line ends, `;` and `&&`; a backslash at its end continues a
  /// line. Nil where the text uses more of the shell than that.
  static func commands(of text: String) -> [ShellCommand]? {
    // The quotes of "$( … )" only keep its words together.
    let plain = text.replacing("\"$(", with: "$(").replacing(")\"", with: ")")
    var reader = ShellReader(plain)
    guard let pipelines = reader.pipelines() else { return nil }
    var commands: [ShellCommand] = []
    for pipeline in pipelines {
      guard let command = ShellCommand(pipeline) else { return nil }
      commands.append(command)
    }
    return commands
  }

  private init?(_ pipeline: [[String]]) {
    var first = pipeline[0]
    outputFile = Self.removeRedirections(&first)
    while first.first == "sudo" { first.removeFirst() }
    guard let program = first.first else { return nil }
    first[0] = String(program.split(separator: "/").last ?? "")
    words = first
    filters = pipeline.dropFirst().map { words in
      var words = words
      _ = Self.removeRedirections(&words)
      return words
    }
  }

  /// Takes `> FILE`, `2>&1` and the like out; the file, unless it is /dev/null.
  private static func removeRedirections(_ words: inout [String]) -> String? {
    var file: String?
    var kept: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == ">" {
        file = index + 1 < words.count ? words[index + 1] : nil
        index += 1
        if file == "/dev/null" || file == "&1" || file == "&2" { file = nil }
      } else {
        kept.append(word)
      }
      index += 1
    }
    words = kept
    return file
  }
}

/// Cuts a shell's text into words.
private struct ShellReader {
  private var rest: Substring
  private var words: [String] = []
  private var pipeline: [[String]] = []
  private var found: [[[String]]] = []
  private var isRefused = false

  init(_ text: String) { rest = Substring(text) }

  mutating func pipelines() -> [[[String]]]? {
    while let next = rest.first, !isRefused { take(next) }
    endPipeline()
    return isRefused ? nil : found
  }

  private mutating func take(_ next: Character) {
    if next == "\\", rest.dropFirst().first == "\n" {
      rest = rest.dropFirst(2)
    } else if next == "\n" || next == ";" {
      rest.removeFirst()
      endPipeline()
    } else if rest.hasPrefix("&&") {
      rest = rest.dropFirst(2)
      endPipeline()
    } else if rest.hasPrefix("||") {
      // What runs only where something fails never does: `a || b && c` is `(a || b) && c`.
      endPipeline()
      skipPipeline()
    } else if next == "|" {
      rest.removeFirst()
      endCommand()
    } else if next == ">" {
      rest.removeFirst()
      if rest.first == ">" { rest.removeFirst() }
      words.append(">")
    } else if next == "#" {
      rest = rest.drop { $0 != "\n" }
    } else if next.isWhitespace {
      rest.removeFirst()
    } else {
      takeWord()
    }
  }

  /// Passes over a pipeline that isn't run, up to what ends it.
  private mutating func skipPipeline() {
    var skipped = ShellReader(String(rest.dropFirst(2)))
    while let next = skipped.rest.first, !skipped.isRefused, !"\n;".contains(next),
      !skipped.rest.hasPrefix("&&"), !skipped.rest.hasPrefix("||")
    {
      skipped.take(next)
    }
    isRefused = isRefused || skipped.isRefused
    rest = rest.suffix(skipped.rest.count)
  }

  private mutating func takeWord() {
    var word = ""
    while let next = rest.first, !next.isWhitespace, !";|>".contains(next), !rest.hasPrefix("&&") {
      rest.removeFirst()
      if next == "\"" || next == "'" {
        guard let end = rest.firstIndex(of: next) else { return isRefused = true }
        word += rest[..<end]
        rest = rest[rest.index(after: end)...]
      } else if next == "\\", let escaped = rest.first {
        word.append(escaped)
        rest.removeFirst()
      } else {
        word.append(next)
      }
    }
    // `2>` names a stream, `1 >` is a word and a stream without a name.
    if rest.first == ">", word == "1" || word == "2" { return }
    words.append(word)
  }

  private mutating func endCommand() {
    if words.isEmpty { isRefused = true }
    pipeline.append(words)
    words = []
  }

  private mutating func endPipeline() {
    if words.isEmpty {
      if !pipeline.isEmpty { isRefused = true }
      return
    }
    endCommand()
    found.append(pipeline)
    pipeline = []
  }
}
