/// A line of Markdown without what its code spans hold, for those who look for signs in it.
enum CodeMask {
  /// The line's characters: `x` for each that stands in a code span, `.` for a sign behind a
  /// backslash, which means itself. The spans' backticks stay. A span that isn't closed in its line
  /// is none. O(length).
  static func masked(_ line: String) -> [Character] {
    var characters = Array(line)
    guard characters.contains(where: { $0 == "`" || $0 == "\\" }) else { return characters }
    let runs = runs(in: characters)
    // Behind the last run of its length nothing closes a span.
    let last = Dictionary(runs.map { ($0.count, $0) }, uniquingKeysWith: { _, later in later })
    var next = 0
    var index = 0
    while index < characters.count {
      if characters[index] == "\\" {
        if index + 1 < characters.count, characters[index + 1].isMark {
          characters[index + 1] = "."
        }
        index += 2
      } else if characters[index] == "`" {
        let end = characters[index...].firstIndex { $0 != "`" } ?? characters.count
        let count = end - index
        index = end
        guard let closing = last[count], closing.lowerBound >= end else { continue }
        while runs[next].lowerBound < end || runs[next].count != count { next += 1 }
        for inside in end..<runs[next].lowerBound { characters[inside] = "x" }
        index = runs[next].upperBound
      } else {
        index += 1
      }
    }
    return characters
  }

  private static func runs(in characters: [Character]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while let start = characters[index...].firstIndex(of: "`") {
      index = characters[start...].firstIndex { $0 != "`" } ?? characters.count
      runs.append(start..<index)
    }
    return runs
  }
}

extension Character {
  /// Punctuation or a symbol of ASCII, as CommonMark counts them.
  var isMark: Bool {
    isPunctuation || (isASCII && !isLetter && !isNumber && !isWhitespace)
  }
}
