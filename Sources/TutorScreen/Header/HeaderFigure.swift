// Required reading: RFC 9293 §3.1, figure 1.

import TCPEngine
import TerminalCells
import TextWidth

/// A header drawn as RFC 9293's figure 1: a row a word of 32 bits, as wide as the room allows, and
/// beside it the word's octets.
struct HeaderFigure {
  var header: WireHeader
  /// The field under the cursor, by its place on the wire.
  var cursor: Int
  /// The names of the fields that the lesson lights up.
  var highlights: [String]
  var text: ScreenText
  /// Columns of a bit: 1 or 2.
  var bitColumns: Int
  /// Whether lines run between the words.
  var hasRules: Bool

  private var look: ScreenLook { text.look }
  private var quiet: CellStyle { look.theme.style(.quiet) }
  /// Columns of the figure itself.
  var columns: Int { Self.columns(perBit: bitColumns) }

  static func columns(perBit columns: Int) -> Int { 32 * columns + 1 }
  /// Columns of a word's octets, with the gap before them.
  static let octetColumns = 13

  /// The lines, and which of them the cursor is on. `hasOctets`: whether the octets stand beside.
  func lines(hasOctets: Bool) -> (lines: [TextLine], cursor: Int) {
    var lines = [ruler]
    var cursorLine = 0
    for word in 0..<header.wordCount {
      if hasRules { lines.append(rule(between: word - 1, and: word)) }
      if header.fields[cursor].bits(inWord: word) != nil, cursorLine == 0 {
        cursorLine = lines.count
      }
      let line = row(of: word)
      lines.append(hasOctets ? line + TextLine("  ") + octets(of: word) : line)
    }
    if hasRules { lines.append(rule(between: header.wordCount - 1, and: header.wordCount)) }
    return (lines, cursorLine)
  }

  /// The octets by themselves, `perRow` in a row.
  func octetLines(perRow: Int) -> [TextLine] {
    let words = max(perRow / 4, 1)
    return stride(from: 0, to: header.wordCount, by: words).map { first in
      (first..<min(first + words, header.wordCount)).reduce(TextLine()) { line, word in
        (line.spans.isEmpty ? line : line + TextLine("  ")) + octets(of: word)
      }
    }
  }

  /// The numbers of each octet's first bit, and of the last bit.
  private var ruler: TextLine {
    var marks = ""
    for bit in [0, 8, 16, 24, 31] {
      let place = bit == 31 ? columns - 2 : 1 + bit * bitColumns
      marks += String(repeating: " ", count: max(place - marks.count, 0)) + "\(bit)"
    }
    return TextLine(marks, quiet)
  }

  // MARK: Rows

  private func row(of word: Int) -> TextLine {
    let border = Span(look.glyphs.frame.vertical, quiet)
    var line = TextLine([border])
    for (index, field) in header.fields.enumerated() {
      guard let bits = field.bits(inWord: word) else { continue }
      let style = style(of: index)
      if case .flag(let bit) = field.name {
        let letter = header.bit(field.bits.lowerBound) ? flagLetter(bit) : look.glyphs.unset
        line.spans.append(Span(letter, style))
        if bitColumns > 1 { line.spans.append(bit == .fin ? border : Span(" ")) }
      } else {
        let width = bits.count * bitColumns - 1
        line.spans += [Span(label(of: field, word: word, width: width), style), border]
      }
    }
    return line
  }

  private func flagLetter(_ bit: ControlBits) -> String {
    bit.names.first.map { String($0.prefix(1)) } ?? ""
  }

  private func label(of field: HeaderField, word: Int, width: Int) -> String {
    let words = HeaderFieldText(text: text, field: field)
    let isWhole = field.bits.upperBound - field.bits.lowerBound <= 32
    let candidates: [String]
    if field.bits.lowerBound / 32 == word {
      let value = words.value(in: header)
      let both = ["\(words.name) \(value)", "\(words.shortName) \(value)"]
      candidates = (isWhole ? both + [value] : []) + [words.name, words.shortName]
    } else {
      candidates = [number(of: field, word: word) ?? look.glyphs.ellipsis]
    }
    let label =
      candidates.first { DisplayWidth.columns(of: $0) <= width }
      ?? String(DisplayWidth.prefix(of: candidates[candidates.count - 1], columns: width))
    return DisplayWidth.padded(label, columns: width, alignment: .center)
  }

  /// The 32-bit number of an option that fills a word, where one begins with the word.
  private func number(of field: HeaderField, word: Int) -> String? {
    let afterKindAndLength = word * 32 - field.bits.lowerBound - 16
    guard afterKindAndLength % 32 == 0, field.bits.upperBound >= word * 32 + 32 else { return nil }
    return "\((0..<32).reduce(UInt64(0)) { $0 << 1 | (header.bit(word * 32 + $1) ? 1 : 0) })"
  }

  private func octets(of word: Int) -> TextLine {
    var line = TextLine()
    for octet in word * 4..<word * 4 + 4 {
      let index = header.fields.firstIndex { $0.bits.contains(octet * 8) } ?? 0
      let underCursor = header.fields[cursor].bits.overlaps(octet * 8..<octet * 8 + 8)
      let digits = HeaderFieldText.hex(UInt64(header.octets[octet]), digits: 2).dropFirst(2)
      if !line.spans.isEmpty { line.spans.append(Span(" ")) }
      line.spans.append(
        Span(String(digits), underCursor ? look.theme.style(.cursor) : octetStyle(of: index)))
    }
    return line
  }

  // MARK: Looks

  private func style(of index: Int) -> CellStyle {
    if index == cursor { return look.theme.style(.cursor) }
    if let name = header.fields[index].highlight, highlights.contains(name) {
      return look.theme.style(.changed)
    }
    switch header.fields[index].name {
    case .flag:
      return look.theme.style(
        header.bit(header.fields[index].bits.lowerBound) ? .strong : .quiet)
    case .reserved, .padding, .option(.noOperation): return quiet
    default: return .plain
    }
  }

  private func octetStyle(of index: Int) -> CellStyle {
    let style = style(of: index)
    return style == look.theme.style(.strong) ? .plain : style
  }

  /// A line between two words; its joints meet the borders above and below.
  private func rule(between above: Int, and below: Int) -> TextLine {
    let (upper, lower) = (borders(of: above), borders(of: below))
    let pieces = (0..<columns).map { column in
      var sides: LineSides = []
      if column > 0 { sides.insert(.left) }
      if column < columns - 1 { sides.insert(.right) }
      if upper.contains(column) { sides.insert(.up) }
      if lower.contains(column) { sides.insert(.down) }
      return look.glyphs.joint(sides)
    }
    return TextLine(pieces.joined(), quiet)
  }

  /// The columns of a word's borders; none outside the header.
  private func borders(of word: Int) -> Set<Int> {
    guard 0..<header.wordCount ~= word else { return [] }
    var columns: Set<Int> = [0]
    for field in header.fields {
      guard let bits = field.bits(inWord: word) else { continue }
      if case .flag(let bit) = field.name, bit != .fin || bitColumns == 1 { continue }
      columns.insert(bits.upperBound * bitColumns)
    }
    return columns
  }
}
