// Required reading: ECMA-48, 8.3.117 (SGR), and xterm's ctlseqs for the colours past the first eight.

/// Says the same frame with fewer octets. ncurses takes attributes and colours back one by one,
/// before it knows what comes next; here a style is only sent when something is drawn in it, in one
/// sequence, and blanks are drawn in any style that doesn't show on them.
///
/// What isn't understood goes through as it is, and after a selection that isn't understood all does
/// until one takes everything back: what the terminal shows in between isn't known.
struct StyleShortener {
  /// What the terminal was told last, nil where that isn't known, and what it is meant to have been
  /// told.
  private var actual: Style? = Style()
  private var wanted = Style()
  /// Whether `wanted` is what the terminal is meant to have; not after a selection that isn't understood.
  private var isKnown = true
  /// Whether another font than the usual one is selected: the Linux console draws lines in one.
  private var hasOtherFont = false
  /// Whether another set of characters than the usual one is selected.
  private var hasOtherCharacters = false
  private var output: [UInt8] = []
  /// The parameters of the selection that was read last.
  private var codes: [UInt8] = []
  /// Kept for their room: a selection to be sent, and a shorter way to say it.
  private var sequence: [UInt8] = []
  private var change: [UInt8] = []

  /// What the selection of graphic rendition has chosen.
  private struct Style: Equatable {
    /// The attributes by their parameter: bit 1 is bold, 2 faint, 3 italic, 4 underlined, 7 reverse.
    var attributes: UInt8 = 0
    var foreground = Color.own
    var background = Color.own

    /// Whether a blank looks the same as without a style.
    var isUnseenOnBlanks: Bool {
      attributes & (1 << 4 | 1 << 7) == 0 && background == .own
    }
  }

  /// What the parameters of a selection have chosen.
  private enum Color: Equatable {
    /// The terminal's own.
    case own
    /// One parameter: 31, 97.
    case plain(UInt8)
    /// After 38 or 48: 5 and a number.
    case indexed(UInt8)
    /// After 38 or 48: 2, red, green and blue.
    case mixed(UInt8, UInt8, UInt8)
  }

  /// Takes note that of the last frame nobody knows what the terminal got.
  mutating func forget() {
    actual = nil
    (hasOtherCharacters, hasOtherFont) = (true, true)
  }

  /// The frame, shortened. The terminal ends with the style that the frame gives it, so that others
  /// may write to it.
  mutating func shorten(_ frame: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    output = []
    output.reserveCapacity(frame.count)
    var index = 0
    while index < frame.count {
      let octet = frame[index]
      if octet == 0x1B {
        index = readEscape(frame, at: index)
        continue
      }
      if octet > 0x20 || octet == 0x20 && !isUnseenOnBlanks {
        settle()
      }
      output.append(octet)
      index += 1
    }
    settle()
    return output
  }

  /// Whether a blank looks the same in the style that the terminal has and in the wanted one.
  private var isUnseenOnBlanks: Bool {
    actual?.isUnseenOnBlanks == true && wanted.isUnseenOnBlanks
  }

  /// Reads what begins with ESC; returns the place after it.
  private mutating func readEscape(_ frame: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start + 1 < frame.count else { return pass(frame, start..<frame.count) }
    if frame[start + 1] != 0x5B {
      // ESC ( B, the usual characters, comes with every return to no attributes.
      if start + 2 < frame.count, frame[start + 1] == 0x28 {
        let isUsual = frame[start + 2] == 0x42
        if isUsual, !hasOtherCharacters { return start + 3 }
        hasOtherCharacters = !isUsual
        return pass(frame, start..<start + 3)
      }
      return pass(frame, start..<start + 2)
    }
    var end = start + 2
    while end < frame.count, 0x20...0x3F ~= frame[end] { end += 1 }
    guard end < frame.count else { return pass(frame, start..<frame.count) }
    switch frame[end] {
    case UInt8(ascii: "m"):
      let areNumbers = readCodes(frame, (start + 2)..<end)
      if isKnown, areNumbers, let style = changed() {
        wanted = style
        return end + 1
      }
      _ = pass(frame, start..<end + 1)
      note(areNumbers)
      return end + 1
    // What is erased, or moves in from the edge, is blank (ED, EL, ECH, DCH, ICH).
    case 0x40, 0x4A, 0x4B, 0x50, 0x58:
      if !isUnseenOnBlanks { settle() }
      output += frame[start...end]
      return end + 1
    // The cursor moves: its style is no matter.
    case 0x41...0x48, 0x60, 0x64...0x66:
      output += frame[start...end]
      return end + 1
    default:
      return pass(frame, start..<end + 1)
    }
  }

  /// Sends octets as they are, in the style that they are meant to have; returns their end.
  private mutating func pass(_ frame: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    settle()
    output += frame[range]
    return range.upperBound
  }

  /// Takes note of a selection that was sent as it is.
  private mutating func note(_ areNumbers: Bool) {
    isKnown = false
    guard areNumbers else { return }
    for code in codes {
      if code == 10 { hasOtherFont = false }
      if 11...19 ~= code { hasOtherFont = true }
    }
    guard codes.first == 0, let style = changed() else { return }
    (actual, wanted, isKnown) = (style, style, true)
  }

  /// Reads the parameters of a selection, of which there is always one; false where one is no number
  /// that any selection has.
  private mutating func readCodes(
    _ frame: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    codes.removeAll(keepingCapacity: true)
    var value: UInt8 = 0
    for octet in frame[range] {
      if octet == UInt8(ascii: ";") {
        codes.append(value)
        value = 0
        continue
      }
      guard 0x30...0x39 ~= octet else { return false }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tens.addingReportingOverflow(octet - 0x30)
      if isTooLarge || isLarger { return false }
      value = sum
    }
    codes.append(value)
    return true
  }

  /// What the wanted style becomes; nil where a parameter isn't known.
  private func changed() -> Style? {
    var style = wanted
    var index = 0
    while index < codes.count {
      let code = codes[index]
      index += 1
      switch code {
      case 0: style = Style()
      case 1...4, 7: style.attributes |= 1 << code
      // The usual font, which is there already.
      case 10 where !hasOtherFont: break
      case 22: style.attributes &= ~(1 << 1 | 1 << 2)
      case 23, 24, 27: style.attributes &= ~(1 << (code - 20))
      case 30...37, 90...97: style.foreground = .plain(code)
      case 39: style.foreground = .own
      case 40...47, 100...107: style.background = .plain(code)
      case 49: style.background = .own
      case 38, 48:
        guard let (color, end) = longColor(at: index) else { return nil }
        index = end
        if code == 38 { style.foreground = color } else { style.background = color }
      default: return nil
      }
    }
    return style
  }

  /// The colour that the parameters after 38 or 48 choose, and the index after them.
  private func longColor(at index: Int) -> (Color, end: Int)? {
    guard index < codes.count else { return nil }
    switch codes[index] {
    case 5 where index + 1 < codes.count: return (.indexed(codes[index + 1]), index + 2)
    case 2 where index + 3 < codes.count:
      return (.mixed(codes[index + 1], codes[index + 2], codes[index + 3]), index + 4)
    default: return nil
    }
  }

  /// Tells the terminal the wanted style, from the one it has or from none, whichever is shorter.
  private mutating func settle() {
    if !isKnown || actual == wanted { return }
    // Nothing before the first separator takes everything back.
    Self.write(wanted, into: &sequence)
    if let actual, actual.attributes & ~wanted.attributes == 0 {
      Self.write(wanted, after: actual, into: &change)
      if change.count <= sequence.count { swap(&change, &sequence) }
    }
    output += sequence
    actual = wanted
  }

  /// Writes the sequence that chooses a style from whatever there is.
  private static func write(_ style: Style, into sequence: inout [UInt8]) {
    begin(&sequence)
    add(attributes: style.attributes, to: &sequence)
    if style.foreground != .own { add(style.foreground, 38, to: &sequence) }
    if style.background != .own { add(style.background, 48, to: &sequence) }
    sequence.append(UInt8(ascii: "m"))
  }

  /// Writes the sequence that leads from one style to another, different one that has all of its
  /// attributes.
  private static func write(_ style: Style, after other: Style, into sequence: inout [UInt8]) {
    begin(&sequence)
    if style.foreground != other.foreground, style.foreground == .own { add(39, to: &sequence) }
    if style.background != other.background, style.background == .own { add(49, to: &sequence) }
    add(attributes: style.attributes & ~other.attributes, to: &sequence)
    if style.foreground != other.foreground, style.foreground != .own {
      add(style.foreground, 38, to: &sequence)
    }
    if style.background != other.background, style.background != .own {
      add(style.background, 48, to: &sequence)
    }
    // The first needs no separator before it.
    sequence.remove(at: 2)
    sequence.append(UInt8(ascii: "m"))
  }

  private static func begin(_ sequence: inout [UInt8]) {
    sequence.removeAll(keepingCapacity: true)
    sequence += [0x1B, 0x5B]
  }

  private static func add(attributes: UInt8, to sequence: inout [UInt8]) {
    for code in 1...7 as ClosedRange<UInt8> where attributes & 1 << code != 0 {
      add(code, to: &sequence)
    }
  }

  /// `selector` is what a colour of several parameters begins with.
  private static func add(_ color: Color, _ selector: UInt8, to sequence: inout [UInt8]) {
    switch color {
    case .own: break
    case .plain(let code): add(code, to: &sequence)
    case .indexed(let number):
      for code in [selector, 5, number] { add(code, to: &sequence) }
    case .mixed(let red, let green, let blue):
      for code in [selector, 2, red, green, blue] { add(code, to: &sequence) }
    }
  }

  /// Adds a separator and a parameter.
  private static func add(_ code: UInt8, to sequence: inout [UInt8]) {
    sequence.append(UInt8(ascii: ";"))
    if code >= 100 { sequence.append(0x30 + code / 100) }
    if code >= 10 { sequence.append(0x30 + code / 10 % 10) }
    sequence.append(0x30 + code % 10)
  }
}
