// Required reading: ECMA-48 §8.3.14 (CPR) and §8.3.103 (REP); xterm's control sequences (OSC 11).

/// Finds out what a terminal draws, and on what: asks for its background, prints ❔ and the signs that
/// some terminals draw two columns wide, and asks where the cursor is after each; at last it has a
/// sign repeated, which not every terminal does that terminfo says so of. A terminal answers in
/// order, so one that is silent about its background has nothing to be waited for.
package struct TerminalProbe: Equatable, Sendable {
  /// The signs that are printed, in order; the first must take two columns, the others one.
  package static let signs: [Character] = ["❔", "─", "●", "○"]

  /// The columns at which the cursor was found, as far as there were answers.
  private(set) var advances: [Int] = []
  /// The colour of the background, if the terminal told it.
  package private(set) var background: BackgroundColor?
  /// What came that wasn't an answer: keys typed meanwhile.
  private(set) var typed: [UInt8] = []

  /// The columns that each sign took; nil unless all were answered. The last answer, of what is
  /// repeated, may be late.
  package var signColumns: [Int]? {
    wants.contains(.glyphs) && advances.count >= Self.signs.count
      ? Array(advances.prefix(Self.signs.count)) : nil
  }

  /// Whether the terminal repeats the sign before, as often as it is told. One that keeps only
  /// ASCII in mind could repeat an older one; so what is repeated is two columns wide.
  package var repeatsSigns: Bool {
    wants.contains(.glyphs) && isAnswered && advances.first == 2
      && advances.last == 2 * (1 + Self.repetitions)
  }

  /// How often a sign is repeated, to see whether it is.
  private static let repetitions = 3

  /// What was asked.
  package let wants: Wants

  /// What is to be found out.
  package struct Wants: OptionSet, Sendable {
    package let rawValue: Int
    package static let glyphs = Wants(rawValue: 1)
    package static let background = Wants(rawValue: 2)

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }

  /// What to send, on an empty row; it ends with the row erased again.
  static func question(_ wants: Wants) -> String {
    let background = wants.contains(.background) ? "\u{1B}]11;?\u{1B}\\" : ""
    // Of a terminal that is asked for its background alone, any answer after it will do.
    guard wants.contains(.glyphs) else { return background + "\u{1B}[6n" }
    let repetition = "\r\(signs[0])\u{1B}[\(repetitions)b\u{1B}[6n"
    return background + signs.map { "\r\($0)\u{1B}[6n" }.joined() + repetition + "\r        \r"
  }

  var isAnswered: Bool {
    advances.count >= (wants.contains(.glyphs) ? Self.signs.count + 1 : 1)
  }

  /// Takes in all bytes that came so far. An answer is `ESC [ row ; column R`, columns from 1, or
  /// `ESC ] 11 ; rgb:… ` and its end.
  init(received: [UInt8], to wants: Wants = [.glyphs, .background]) {
    self.wants = wants
    var index = 0
    while index < received.count {
      let rest = received[index...]
      if !isAnswered, let report = Self.report(rest) {
        advances.append(report.column - 1)
        index = report.end
      } else if let told = Self.colorReport(rest) {
        background = told.color ?? background
        index = told.end
      } else {
        typed.append(received[index])
        index += 1
      }
    }
  }

  /// Reads answers until all are there or the time is over, which is counted once for all of them:
  /// `patience` and `now` are in milliseconds. `read` waits for at most so many and returns what came;
  /// nil where nothing did.
  static func answered(
    _ wants: Wants, patience: Double, now: () -> Double, read: (Int32) -> [UInt8]?
  ) -> TerminalProbe {
    let deadline = now() + patience
    var received: [UInt8] = []
    while !TerminalProbe(received: received, to: wants).isAnswered, received.count < 4_096 {
      // What is left of a millisecond is waited for whole.
      let left = deadline - now()
      guard left > 0, let more = read(Int32(left.rounded(.up))) else { break }
      received += more
    }
    return TerminalProbe(received: received, to: wants)
  }

  /// What the answers mean; without them, a terminal whose locale was asked for as UTF-8 gets the
  /// signs that any font has.
  func level(isUTF8AskedFor: Bool) -> GlyphLevel {
    guard let columns = signColumns else { return isUTF8AskedFor ? .unicode : .ascii }
    guard columns.dropFirst().allSatisfy({ $0 == 1 }) else { return .ascii }
    return columns[0] == 2 ? .emoji : .unicode
  }

  /// The level of the types of terminal that aren't asked, nil for those that are: the Linux console
  /// takes ❔ for two columns but has no such glyph, and old hardware has none at all.
  static func assumedLevel(type: String) -> GlyphLevel? {
    if type == "linux" || type.hasPrefix("linux-") { return .unicode }
    let old = ["vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "sun", "cons25", "pcansi", "cygwin"]
    return old.contains { type.hasPrefix($0) } ? .ascii : nil
  }

  private static func report(_ bytes: ArraySlice<UInt8>) -> (column: Int, end: Int)? {
    guard bytes.starts(with: [0x1B, 0x5B]),
      let end = bytes.firstIndex(of: UInt8(ascii: "R"))
    else { return nil }
    let numbers = bytes[(bytes.startIndex + 2)..<end].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1], row > 0, column > 0
    else { return nil }
    return (column, end + 1)
  }

  /// A colour that the terminal tells; nil in it where it is none that is understood. One that is cut
  /// off ends with the bytes.
  private static func colorReport(
    _ bytes: ArraySlice<UInt8>
  ) -> (color: BackgroundColor?, end: Int)? {
    let start = Array("\u{1B}]11;".utf8)
    guard bytes.starts(with: start) else { return nil }
    let body = bytes.dropFirst(start.count)
    // BEL, ESC \, or rxvt's ESC alone.
    let end = body.firstIndex { $0 == 0x07 || $0 == 0x1B } ?? body.endIndex
    var next = min(end + 1, body.endIndex)
    if end < body.endIndex, body[end] == 0x1B, next < body.endIndex, body[next] == 0x5C {
      next += 1
    }
    return (BackgroundColor(String(decoding: body[..<end], as: UTF8.self)), next)
  }
}
