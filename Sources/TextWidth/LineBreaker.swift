/// Breaks text into lines of so many columns.
///
/// Lines break at spaces only, so that Korean words stay whole. No line starts with closing
/// punctuation or ends with opening punctuation. A word longer than a line is split between
/// characters. Spaces at a break go away; those at the start of a paragraph indent it.
@usableFromInline package enum LineBreaker {
  /// The lines of a text; at least one. A line break in the text is kept. `continuation` is how
  /// many columns the second and later lines of a paragraph are indented by the caller.
  package static func lines(
    of text: String, columns: Int, continuation: Int = 0
  ) -> [String] {
    lines(of: [TextRun(text, true)], columns: columns, continuation: continuation)
      .map { $0.map(\.text).joined() }
  }

  /// The lines of a text in runs, each again in runs; neighbours of one attribute are joined.
  @inlinable package static func lines<Attribute>(
    of runs: [TextRun<Attribute>], columns: Int, continuation: Int = 0
  ) -> [[TextRun<Attribute>]] {
    parts(of: runs.map(\.text), columns: columns, continuation: continuation).map { parts in
      var line: [TextRun<Attribute>] = []
      for part in parts {
        let attribute = runs[part.run].attribute
        if line.last?.attribute == attribute {
          line[line.count - 1].text += part.text
        } else {
          line.append(TextRun(part.text, attribute))
        }
      }
      return line
    }
  }

  /// What a line has of a run, told by its index.
  @usableFromInline struct Part {
    @usableFromInline let run: Int
    @usableFromInline let text: String
  }

  /// The lines of texts that follow one another.
  @usableFromInline static func parts(
    of texts: [String], columns: Int, continuation: Int
  ) -> [[Part]] {
    let pieces = pieces(of: texts)
    var lines: [Range<Int>] = []
    var start = 0
    while true {
      let end = pieces[start...].firstIndex(where: \.isNewline) ?? pieces.count
      lines += breaks(
        in: pieces[start..<end], columns: max(1, columns),
        continuation: max(1, columns - max(0, continuation)))
      if end == pieces.count { break }
      start = end + 1
    }
    return lines.map { parts(in: pieces[$0], of: texts) }
  }

  private static func pieces(of texts: [String]) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    for (run, text) in texts.enumerated() {
      var octet = 0
      var place = text.forEachPlainCharacterAtStart { scalar in
        pieces.append(Piece(scalar, run: run, octet: octet))
        octet += UTF8.width(scalar)
      }
      while place < text.endIndex {
        if let scalar = text.plainCharacter(at: place) {
          pieces.append(Piece(scalar, run: run, octet: octet))
          place = text.unicodeScalars.index(after: place)
        } else {
          pieces.append(Piece(text[place], run: run, octet: octet))
          place = text.index(after: place)
        }
        octet = text.utf8.distance(from: text.startIndex, to: place)
      }
    }
    return pieces
  }

  /// A character.
  private struct Piece {
    /// Its scalar, if it has only one.
    let scalar: Unicode.Scalar?
    let columns: Int
    let isNewline: Bool
    let run: Int
    /// Where it stands in its run's text, in octets of UTF-8.
    let octets: Range<Int>

    var isSpace: Bool { scalar == " " || scalar == "\t" }
    /// Whether no line starts with it.
    var isClosing: Bool { scalar.map(LineBreaker.isClosing) ?? false }
    /// Whether no line ends with it.
    var isOpening: Bool { scalar.map(LineBreaker.isOpening) ?? false }

    init(_ character: Character, run: Int, octet: Int) {
      let scalars = character.unicodeScalars
      scalar = scalars.dropFirst().isEmpty ? scalars.first : nil
      columns = DisplayWidth.columns(of: character)
      isNewline = character.isNewline
      self.run = run
      octets = octet..<octet + character.utf8.count
    }

    /// One that is plain, and so no line break.
    init(_ scalar: Unicode.Scalar, run: Int, octet: Int) {
      self.scalar = scalar
      columns = DisplayWidth.columns(of: scalar)
      isNewline = false
      self.run = run
      octets = octet..<octet + UTF8.width(scalar)
    }
  }

  /// The lines of one paragraph, as ranges of its pieces.
  private static func breaks(
    in paragraph: ArraySlice<Piece>, columns: Int, continuation: Int
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = paragraph.startIndex
    var lineEnd = lineStart
    var used = 0
    var room = columns

    func endLine() {
      lines.append(lineStart..<lineEnd)
      room = continuation
    }

    for word in unbreakable(paragraph) {
      let gap = paragraph[lineEnd..<word.lowerBound].reduce(0) { $0 + $1.columns }
      let width = paragraph[word].reduce(0) { $0 + $1.columns }
      if used + gap + width <= room {
        used += gap + width
        lineEnd = word.upperBound
        continue
      }
      if lineEnd > lineStart { endLine() }
      lineStart = word.lowerBound
      lineEnd = word.upperBound
      used = width
      while used > room, lineEnd > lineStart + 1 {
        let split = splitIndex(of: paragraph[lineStart..<word.upperBound], columns: room)
        lineEnd = split
        while paragraph[lineEnd - 1].isSpace { lineEnd -= 1 }
        let start = lineStart
        endLine()
        lineStart = split
        while paragraph[lineStart].isSpace { lineStart += 1 }
        lineEnd = word.upperBound
        used -= paragraph[start..<lineStart].reduce(0) { $0 + $1.columns }
      }
    }
    lines.append(lineStart..<lineEnd)
    return lines
  }

  /// The words of a paragraph, where a space before closing or after opening punctuation doesn't
  /// part two.
  private static func unbreakable(_ paragraph: ArraySlice<Piece>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = paragraph.startIndex
    while index < paragraph.endIndex {
      if paragraph[index].isSpace {
        index += 1
        continue
      }
      let end = paragraph[index...].firstIndex(where: \.isSpace) ?? paragraph.endIndex
      if let last = words.last,
        paragraph[last.upperBound - 1].isOpening || paragraph[index].isClosing
      {
        words[words.count - 1] = last.lowerBound..<end
      } else {
        words.append(index..<end)
      }
      index = end
    }
    return words
  }

  /// Where a word too long for a line is split: after at least one piece and before the last.
  private static func splitIndex(of word: ArraySlice<Piece>, columns: Int) -> Int {
    var used = word[word.startIndex].columns
    var fitting = word.startIndex + 1
    while fitting < word.endIndex - 1, used + word[fitting].columns <= columns {
      used += word[fitting].columns
      fitting += 1
    }
    let good = (word.startIndex + 1...fitting).reversed().first { split in
      let before = word[..<split].last { !$0.isSpace }
      let after = word[split...].first { !$0.isSpace }
      return !(before?.isOpening ?? false) && !(after?.isClosing ?? false)
    }
    return good ?? fitting
  }

  private static func parts(in line: ArraySlice<Piece>, of texts: [String]) -> [Part] {
    var parts: [Part] = []
    var rest = line
    while let first = rest.first {
      let (run, text) = (first.run, texts[first.run].utf8)
      let end = rest.firstIndex { $0.run != run } ?? rest.endIndex
      let start = text.index(text.startIndex, offsetBy: first.octets.lowerBound)
      let length = rest[end - 1].octets.upperBound - first.octets.lowerBound
      parts.append(
        Part(run: run, text: String(texts[run][start..<text.index(start, offsetBy: length)])))
      rest = rest[end...]
    }
    return parts
  }
}
