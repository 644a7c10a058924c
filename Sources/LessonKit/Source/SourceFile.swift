/// A lesson's file as text: lines without their ends, harmless to show.
package struct SourceFile: Equatable, Sendable {
  /// The largest file that is read, in octets: 1 MiB.
  package static let sizeLimit = 1 << 20
  /// The longest line in which a place is looked for, in characters.
  static let lineLimit = 4_000

  /// As it was opened.
  package let path: String
  /// Sanitized, tabs kept; a BOM is gone. Line numbers count from 1, so line n is `lines[n - 1]`.
  package let lines: [String]

  /// What comes of reading octets.
  package enum Reading: Equatable, Sendable {
    /// The file is text.
    case text(SourceFile)
    /// There is nothing to show, and this is why.
    case mistake(Mistake)
  }

  /// Reads octets as UTF-8. Line ends may be LF, CRLF or CR.
  package static func read(_ octets: [UInt8], path: String) -> Reading {
    if isCapture(octets) { return .mistake(.capture) }
    if octets.count > sizeLimit {
      return .mistake(.tooLarge(octets: octets.count, limit: sizeLimit))
    }
    if octets.starts(with: [0xff, 0xfe]) || octets.starts(with: [0xfe, 0xff]) {
      return .mistake(.notUTF8(offset: 0, line: 1))
    }
    if octets.contains(0) { return .mistake(.binary) }
    guard let text = String(validating: octets, as: UTF8.self) else {
      let offset = firstInvalidOffset(in: octets)
      let line = 1 + octets[..<offset].count { $0 == 0x0a }
      return .mistake(.notUTF8(offset: offset, line: line))
    }
    let lines = split(text)
    if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return .mistake(.empty) }
    return .text(SourceFile(path: path, lines: lines))
  }

  /// Whether octets begin as a file does that holds what was captured on a network: pcap, of either
  /// byte order, with times in micro- or nanoseconds, or pcapng.
  package static func isCapture(_ octets: [UInt8]) -> Bool {
    let signs: [[UInt8]] = [
      [0xa1, 0xb2, 0xc3, 0xd4], [0xd4, 0xc3, 0xb2, 0xa1], [0xa1, 0xb2, 0x3c, 0x4d],
      [0x4d, 0x3c, 0xb2, 0xa1], [0x0a, 0x0d, 0x0d, 0x0a],
    ]
    return signs.contains { octets.starts(with: $0) }
  }

  /// Line `number`, from 1; empty outside the file.
  package func line(_ number: Int) -> String {
    number >= 1 && number <= lines.count ? lines[number - 1] : ""
  }

  /// Whether a line is longer than any in which a place is looked for.
  static func isTooLong(_ line: String) -> Bool {
    line.utf8.count > lineLimit && line.count > lineLimit
  }

  /// A mistake at a place of this file.
  func diagnostic(_ mistake: Mistake, at range: SourceRange) -> Diagnostic {
    Diagnostic(mistake: mistake, path: path, range: range, sourceLine: line(range.line))
  }

  /// The columns of line `number` without the white space around its text.
  func textRange(ofLine number: Int) -> SourceRange {
    let text = Array(line(number))
    let first = text.firstIndex { !$0.isWhitespace } ?? 0
    let last = text.lastIndex { !$0.isWhitespace } ?? -1
    return SourceRange(line: number, columns: (first + 1)..<max(first + 1, last + 2))
  }

  /// The columns of the first `text` in line `number`; the line's text if it isn't there.
  func range(of text: String, inLine number: Int) -> SourceRange {
    let characters = Array(line(number))
    let wanted = Array(text)
    guard !wanted.isEmpty, wanted.count <= characters.count else {
      return textRange(ofLine: number)
    }
    for start in 0...(characters.count - wanted.count)
    where characters[start] == wanted[0]
      && characters[start..<(start + wanted.count)].elementsEqual(wanted)
    {
      return SourceRange(line: number, columns: (start + 1)..<(start + 1 + wanted.count))
    }
    return textRange(ofLine: number)
  }

  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    // A line's end is one octet or two, and no part of another character in UTF-8.
    let octets = text.utf8
    var start = text.unicodeScalars.drop { $0 == "\u{feff}" }.startIndex
    while let end = octets[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(clean(text[start..<end]))
      start = octets.index(after: end)
      if octets[end] == 0x0D, start < octets.endIndex, octets[start] == 0x0A {
        start = octets.index(after: start)
      }
    }
    if start < octets.endIndex { lines.append(clean(text[start...])) }
    return lines
  }

  /// Tabs are kept, because Markdown reads them as indentation.
  private static func clean(_ line: Substring) -> String {
    guard line.unicodeScalars.contains(where: { $0 != "\t" && VisibleText.isDangerous($0) }) else {
      return String(line)
    }
    return line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { VisibleText.sanitize(String($0)) }.joined(separator: "\t")
  }

  private static func firstInvalidOffset(in octets: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = octets.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error, .emptyInput: return offset
      }
    }
  }
}
