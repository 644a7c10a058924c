import CNcurses
import TerminalCells
import TextWidth

/// What can be said to a terminal that takes ECMA-48's control functions.
struct TerminalDialect {
  /// Whether it repeats signs (REP); see `TerminalProbe`.
  let repeatsSigns: Bool
  /// Whether it makes several cells blank at once (ECH).
  let erasesCharacters: Bool
  /// Whether it moves some of its rows (DECSTBM, SU, SD).
  let scrolls: Bool
  /// Whether its cursor goes up, down and to the left from where it is (CUU, CUD, LF, CUB, BS).
  let movesRelatively: Bool
  private let attributes: CellAttributes
  private let depth: ColorDepth
  /// The parameters that choose a colour by its number; nil where there are none.
  private let color: (_ number: Int, _ isBackground: Bool) -> String?
  private var widths: LibraryWidths
  /// The signs that the terminal was seen to draw in as many columns as we count.
  private let seenSigns: Set<Character>
  private var selections: [CellStyle: Selection] = [:]
  private var codes: [Layer: [Int: [UInt8]]] = [:]

  /// What of a style the terminal has.
  struct Selection: Equatable {
    /// As `CellAttributes` has them.
    var attributes: UInt8
    /// The colours' numbers; -1 is the terminal's own.
    var foreground: Int
    var background: Int
  }

  /// What a colour is for.
  enum Layer {
    case foreground, background
  }

  /// Of the open screen's terminal; nil where terminfo has anything else to say of it than ECMA-48,
  /// or the locale isn't UTF-8: ncurses knows how to speak to it.
  init?(_ report: TerminalReport, hasDefaultColors: Bool) {
    guard report.locale.isUTF8, cn_takes_control_functions(),
      hasDefaultColors || report.colors == .none
    else { return nil }
    let seenSigns = zip(TerminalProbe.signs, report.answers?.signColumns ?? [])
      .filter { sign, columns in DisplayWidth.columns(of: sign) == columns }
      .map { sign, _ in sign }
    self.init(
      repeatsSigns: report.answers?.repeatsSigns == true, erasesCharacters: cn_erases_characters(),
      scrolls: cn_scrolls(), movesRelatively: cn_moves_relatively(),
      attributes: CellAttributes(rawValue: UInt8(cn_attributes())), depth: report.colors,
      color: { number, isBackground in
        cn_color(Int32(number), isBackground).map {
          String(String(cString: $0).dropFirst(2).dropLast())
        }
      },
      widths: LibraryWidths(), seenSigns: Set(seenSigns))
  }

  init(
    repeatsSigns: Bool, erasesCharacters: Bool, scrolls: Bool, movesRelatively: Bool,
    attributes: CellAttributes, depth: ColorDepth = .all,
    color: @escaping (_ number: Int, _ isBackground: Bool) -> String?,
    widths: LibraryWidths, seenSigns: Set<Character> = []
  ) {
    self.repeatsSigns = repeatsSigns
    self.erasesCharacters = erasesCharacters
    self.scrolls = scrolls
    self.movesRelatively = movesRelatively
    self.attributes = attributes
    self.depth = depth
    self.color = color
    self.widths = widths
    self.seenSigns = seenSigns
  }

  /// How a style looks there.
  mutating func selection(of style: CellStyle) -> Selection {
    if let known = selections[style] { return known }
    let selection = Selection(
      attributes: style.attributes.rawValue & attributes.rawValue,
      foreground: depth.number(of: style.foreground),
      background: depth.number(of: style.background))
    selections[style] = selection
    return selection
  }

  /// The parameters that choose a colour, each after a separator: ";38;5;243".
  mutating func codes(of number: Int, _ layer: Layer) -> [UInt8] {
    if let known = codes[layer]?[number] { return known }
    let made = color(number, layer == .background).map { Array(";\($0)".utf8) } ?? []
    codes[layer, default: [:]][number] = made
    return made
  }

  /// Whether the terminal is known to draw a glyph of one scalar in as many columns as we count:
  /// ASCII and Hangul syllables, the signs that it was seen to draw so, and with ─ all of box
  /// drawing. What the C library counts isn't what the terminal does.
  func isSure(of scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xAC00...0xD7A3: true
    case 0x2500...0x257F: seenSigns.contains("─")
    default: seenSigns.contains(Character(scalar))
    }
  }

  /// Whether the C library counts as many columns of a glyph of one scalar as we do.
  mutating func draws(_ scalar: Unicode.Scalar, columns: Int) -> Bool {
    scalar.isASCII || widths.agree(on: CollectionOfOne(scalar), columns: columns)
  }

  /// The same of a glyph of several scalars.
  mutating func draws(_ glyph: Character, columns: Int) -> Bool {
    widths.agree(on: glyph.unicodeScalars, columns: columns)
  }
}
