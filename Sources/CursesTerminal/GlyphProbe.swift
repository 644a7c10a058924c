/// Finds out what a terminal draws: prints ❔ and ─ and asks where the cursor is after each.
struct GlyphProbe: Equatable, Sendable {
  /// What to send, on an empty row; it ends with the row erased again.
  static let question = "\r❔\u{1B}[6n\r─\u{1B}[6n\r    \r"

  /// What came that wasn't an answer: keys typed meanwhile.
  private(set) var typed: [UInt8] = []
  /// The columns that ❔ and then ─ advanced the cursor by.
  private(set) var advances: [Int] = []

  var isAnswered: Bool { advances.count >= 2 }

  /// Takes in all bytes that came so far. An answer is `ESC [ row ; column R`, columns from 1.
  init(received: [UInt8]) {
    var index = 0
    while index < received.count {
      if advances.count < 2, let report = Self.report(received[index...]) {
        advances.append(report.column - 1)
        index = report.end
      } else {
        typed.append(received[index])
        index += 1
      }
    }
  }

  /// What the answers mean; without them, a terminal whose locale was asked for as UTF-8 gets the
  /// signs that any font has.
  func level(isUTF8AskedFor: Bool) -> GlyphLevel {
    guard isAnswered else { return isUTF8AskedFor ? .unicode : .ascii }
    guard advances[1] == 1 else { return .ascii }
    return advances[0] == 2 ? .emoji : .unicode
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
}
