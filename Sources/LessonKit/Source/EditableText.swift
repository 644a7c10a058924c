/// A file's text for tools that change some of its lines and leave all else as it is, octet by
/// octet: line ends, a byte order mark, characters that are only shown as stand-ins.
///
/// Its lines are those of `SourceFile`, so that line n of a diagnostic is `lines[n - 1]`.
package struct EditableText: Equatable, Sendable {
  /// Without their ends.
  package private(set) var lines: [String] = []
  /// How each line ends: "\n", "\r\n", "\r", or nothing at the end of the file.
  private var endings: [String] = []
  private var mark = ""

  /// Lines that take the place of others.
  package struct Edit: Equatable, Sendable {
    /// Half-open, from 0; empty to put something in.
    package var range: Range<Int>
    /// Without their ends.
    package var lines: [String]

    /// Lines that take the place of others.
    package init(_ range: Range<Int>, _ lines: [String]) {
      self.range = range
      self.lines = lines
    }
  }

  /// Reads octets; nil if they aren't UTF-8.
  package init?(_ octets: [UInt8]) {
    guard let text = String(validating: octets, as: UTF8.self) else { return nil }
    var line = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while scalars.first == "\u{feff}" { mark.unicodeScalars.append(scalars.removeFirst()) }
    var previousWasReturn = false
    for scalar in scalars {
      if scalar == "\n" && previousWasReturn {
        endings[endings.count - 1] = "\r\n"
      } else if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        endings.append(String(scalar))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
      previousWasReturn = scalar == "\r"
    }
    if !line.isEmpty {
      lines.append(String(line))
      endings.append("")
    }
  }

  /// The file's octets.
  package var octets: [UInt8] {
    Array((mark + zip(lines, endings).map { $0 + $1 }.joined()).utf8)
  }

  /// Makes edits that don't overlap, all counted in the lines as they are before. What is put in
  /// ends its lines as the file does. Traps outside the file.
  package mutating func apply(_ edits: [Edit]) {
    let ending = usualEnding
    let last = endings.last
    // Those of one place keep their order: the last is put in first.
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        > ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, edit) in ordered {
      let kept = edit.range.prefix(edit.lines.count).map { endings[$0] }
      lines.replaceSubrange(edit.range, with: edit.lines)
      let new = kept + Array(repeating: ending, count: edit.lines.count - kept.count)
      endings.replaceSubrange(edit.range, with: new)
    }
    for index in endings.indices.dropLast() where endings[index].isEmpty { endings[index] = ending }
    // A file without a final line end keeps having none.
    if let last, last.isEmpty, !endings.isEmpty { endings[endings.count - 1] = "" }
  }

  /// Whether edits can be made: they lie in the file, and none reaches into another.
  package func takes(_ edits: [Edit]) -> Bool {
    let ordered = edits.map(\.range).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return ordered.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= lines.count }
      && zip(ordered, ordered.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  private var usualEnding: String {
    var counts = ["\n": 0, "\r\n": 0, "\r": 0]
    for ending in endings { counts[ending, default: 0] += 1 }
    return ["\r\n", "\r"].first { counts[$0, default: 0] > endings.count / 2 } ?? "\n"
  }
}
