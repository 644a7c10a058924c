// Required reading: ECMA-48, 8.3.117 (SGR), and xterm's ctlseqs for the colours past the first eight.

/// Says the same frame with fewer octets. ncurses takes attributes and colours back one by one,
/// before it knows what comes next; here a style is only sent when something is drawn in it, in one
/// sequence, and blanks are drawn in any style that doesn't show on them.
///
/// What isn't understood goes through as it is, and after a selection that isn't understood all does
/// until one takes everything back: what the terminal shows in between isn't known.
struct StyleShortener: Equatable {
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

  /// What the selection of graphic rendition has chosen.
  private struct Style: Equatable {
    /// The attributes by their parameter: bit 1 is bold, 2 faint, 3 italic, 4 underlined, 7 reverse.
    var attributes: UInt8 = 0
    /// The parameters that chose the colours; empty for the terminal's own.
    var foreground: [UInt8] = []
    var background: [UInt8] = []

    /// Whether a blank looks the same as without a style.
    var isUnseenOnBlanks: Bool {
      attributes & (1 << 4 | 1 << 7) == 0 && background.isEmpty
    }
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
      let codes = Self.codes(of: frame[(start + 2)..<end])
      if isKnown, let style = changed(by: codes) {
        wanted = style
        return end + 1
      }
      _ = pass(frame, start..<end + 1)
      note(codes)
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
  private mutating func note(_ codes: [Code]?) {
    for code in codes ?? [] {
      if code.value == 10 { hasOtherFont = false }
      if 11...19 ~= code.value { hasOtherFont = true }
    }
    isKnown = false
    guard codes?.first?.value == 0, let style = changed(by: codes) else { return }
    (actual, wanted, isKnown) = (style, style, true)
  }

  private typealias Code = (value: Int, text: ArraySlice<UInt8>)

  /// The parameters of a selection, of which there is always one; nil where one is no number.
  private static func codes(of parameters: Slice<UnsafeBufferPointer<UInt8>>) -> [Code]? {
    var codes: [Code] = []
    for text in Array(parameters).split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    {
      var value = 0
      for digit in text {
        guard 0x30...0x39 ~= digit, value < 1_000 else { return nil }
        value = value * 10 + Int(digit - 0x30)
      }
      codes.append((value, text))
    }
    return codes
  }

  /// What the wanted style becomes; nil where a parameter isn't known.
  private func changed(by codes: [Code]?) -> Style? {
    guard let codes else { return nil }
    var style = wanted
    var index = 0
    while index < codes.count {
      let code = codes[index].value
      var color = Array(codes[index].text)
      index += 1
      switch code {
      case 0: style = Style()
      case 1...4, 7: style.attributes |= 1 << UInt8(code)
      // The usual font, which is there already.
      case 10 where !hasOtherFont: break
      case 22: style.attributes &= ~(1 << 1 | 1 << 2)
      case 23, 24, 27: style.attributes &= ~(1 << UInt8(code - 20))
      case 30...37, 90...97: style.foreground = color
      case 39: style.foreground = []
      case 40...47, 100...107: style.background = color
      case 49: style.background = []
      case 38, 48:
        // 5 and a number, or 2 and three of them.
        guard index < codes.count else { return nil }
        let count = codes[index].value == 5 ? 2 : codes[index].value == 2 ? 4 : 0
        guard count > 0, index + count <= codes.count else { return nil }
        for part in codes[index..<index + count] { color += [UInt8(ascii: ";")] + part.text }
        index += count
        if code == 38 { style.foreground = color } else { style.background = color }
      default: return nil
      }
    }
    return style
  }

  /// Tells the terminal the wanted style, from the one it has or from none, whichever is shorter.
  private mutating func settle() {
    if !isKnown || actual == wanted { return }
    let anew = Self.sequence([[]] + Self.parameters(of: wanted))
    if let more = change(), more.count <= anew.count { output += more } else { output += anew }
    actual = wanted
  }

  /// What leads from the actual style to the wanted one; nil where an attribute has to go, or the
  /// actual style isn't known.
  private func change() -> [UInt8]? {
    guard let actual, actual.attributes & ~wanted.attributes == 0 else { return nil }
    var added = Style(attributes: wanted.attributes & ~actual.attributes)
    var parameters: [[UInt8]] = []
    if wanted.foreground != actual.foreground {
      added.foreground = wanted.foreground
      if wanted.foreground.isEmpty { parameters.append(Array("39".utf8)) }
    }
    if wanted.background != actual.background {
      added.background = wanted.background
      if wanted.background.isEmpty { parameters.append(Array("49".utf8)) }
    }
    return Self.sequence(parameters + Self.parameters(of: added))
  }

  private static func parameters(of style: Style) -> [[UInt8]] {
    var parameters: [[UInt8]] = []
    for code in 1...7 as ClosedRange<UInt8> where style.attributes & 1 << code != 0 {
      parameters.append([0x30 + code])
    }
    if !style.foreground.isEmpty { parameters.append(style.foreground) }
    if !style.background.isEmpty { parameters.append(style.background) }
    return parameters
  }

  private static func sequence(_ parameters: [[UInt8]]) -> [UInt8] {
    [0x1B, 0x5B] + parameters.joined(separator: [UInt8(ascii: ";")]) + [UInt8(ascii: "m")]
  }
}
