import TextWidth
import Wording

/// A verdict in words. The first words, `pass`, `fail` and `unsupported`, are the same in every
/// language: other programs read them.
package enum VerdictText {
  /// `path: pass`, or `path:line: fail: …` with what was expected, what happened and the ladder, or
  /// `path:line:column: unsupported: …` with the line of `source`, a mark below it, and what mends
  /// it.
  package static func lines(
    of verdict: Verdict, path: String, source: String = "", in language: Language
  ) -> [String] {
    switch verdict {
    case .pass:
      return ["\(path): pass"]
    case .unsupported(let unsupported):
      let reason = unsupported.reason.text(in: language)
      let column = unsupported.column.map { ":\($0)" } ?? ""
      let mend = unsupported.reason.mend(in: language).map { ["  " + $0] } ?? []
      return ["\(path):\(unsupported.line)\(column): unsupported: \(reason)"]
        + excerpt(source, unsupported) + mend
    case .fail(let failure):
      var lines = ["\(path):\(failure.line): fail: \(failure.kind.text(in: language))"]
      if !failure.expected.isEmpty {
        lines.append("  \(expected(in: language)) \(failure.expected)")
      }
      if !failure.actual.isEmpty { lines.append("  \(actual(in: language)) \(failure.actual)") }
      guard !failure.ladder.isEmpty else { return lines }
      return lines + ["  \(ladder(in: language))"] + failure.ladder.map { "    " + $0 }
    }
  }

  /// The line of the script, as far as a terminal is wide, and a mark below the column.
  private static func excerpt(_ source: String, _ place: Unsupported) -> [String] {
    var lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let column = place.column, lines.indices.contains(place.line - 1) else { return [] }
    lines = [lines[place.line - 1]]
    let shown = String(lines[0].prefix(longestLine).map(shownCharacter))
    guard column <= shown.count + 1 else { return [] }
    let before = DisplayWidth.columns(of: String(shown.prefix(column - 1)))
    return ["    " + shown, "    " + String(repeating: " ", count: before) + "^"]
  }

  private static let longestLine = 200

  /// A control character could do anything to a terminal.
  private static func shownCharacter(_ character: Character) -> Character {
    character == "\t" ? " " : DisplayWidth.isWidthSafe(character) ? character : "?"
  }

  private static func expected(in language: Language) -> String {
    switch language {
    case .korean: "기대:"
    case .english: "expected:"
    }
  }

  private static func actual(in language: Language) -> String {
    switch language {
    case .korean: "실제:"
    case .english: "actual:  "
    }
  }

  private static func ladder(in language: Language) -> String {
    switch language {
    case .korean: "여기까지 일어난 일:"
    case .english: "until here:"
    }
  }
}

extension Failure.Kind {
  /// What went wrong, in one line.
  package func text(in language: Language) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  private var korean: String {
    switch self {
    case .nothingSent: "그때까지 아무 세그먼트도 보내지 않았어요"
    case .segment(let fields): "세그먼트가 달라요 (\(Self.names(fields)))"
    case .time: "때가 달라요"
    case .result: "호출의 결과가 달라요"
    case .blocked: "호출이 돌아오지 않아요"
    case .argument: "호출이 인자에 적은 값이 달라요"
    case .descriptor: "디스크립터가 맞지 않아요 (열려 있는 것은 ‘실제’에)"
    case .assertion: "단언이 맞지 않아요"
    case .surplus: "스크립트가 기대하지 않은 세그먼트를 보냈어요"
    }
  }

  private var english: String {
    switch self {
    case .nothingSent: "no segment was sent by then"
    case .segment(let fields): "the segment differs (\(Self.names(fields)))"
    case .time: "it happened at another time"
    case .result: "the call has another result"
    case .blocked: "the call doesn't return"
    case .argument: "the call writes another value through its argument"
    case .descriptor: "the descriptor doesn't fit those that are open"
    case .assertion: "the assertion doesn't hold"
    case .surplus: "a segment was sent that the script doesn't expect"
    }
  }

  private static func names(_ fields: [Failure.Field]) -> String {
    fields.map(\.rawValue).joined(separator: ", ")
  }
}
