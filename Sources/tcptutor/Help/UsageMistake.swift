/// What the parser says of words that it can't understand, in Korean. It says it in English only;
/// what the commands say themselves is in the reader's language already.
enum UsageMistake {
  /// The parser's sentence in one line: it lists more than a few values below each other.
  static func english(_ message: String) -> String {
    let (sentence, values) = parts(of: message)
    return values.isEmpty ? sentence : sentence + " " + values.joined(separator: ", ")
  }

  /// The parser's sentence in Korean; as it is, where it isn't one of those known.
  static func korean(_ message: String) -> String {
    let (english, listed) = parts(of: message)
    let quoted = english.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard let first = quoted.first else { return english }
    if english.hasPrefix("Unknown option ") {
      let suggestion = quoted.count > 1 ? ". 혹시 ‘\(quoted[1])’인가요?" : ""
      return "‘\(first)’ 같은 선택 사항은 없어요\(suggestion)"
    }
    if english.hasPrefix("Missing value for ") { return "‘\(first)’의 값이 빠졌어요" }
    if english.hasPrefix("Missing expected argument ") { return "‘\(first)’ 인자가 빠졌어요" }
    if english.hasPrefix("Unexpected argument ") || english.contains(" unexpected arguments: ") {
      return "모르는 인자가 있어요: " + list(quoted)
    }
    if english.hasPrefix("The value "), quoted.count > 1 {
      let values = listed + quoted.dropFirst(2)
      let help = values.isEmpty ? "" : ". 쓸 수 있는 값: " + values.joined(separator: ", ")
      return "‘\(quoted[1])’에 ‘\(first)’ 같은 값은 없어요\(help)"
    }
    if english.hasPrefix("The option "), quoted.count > 1 {
      return "‘\(first)’에는 값을 붙이지 않아요: ‘\(quoted[1])’"
    }
    return english
  }

  /// A sentence, and the values that are listed below it.
  private static func parts(of message: String) -> (sentence: String, values: [String]) {
    let lines = message.split(separator: "\n").map(String.init)
    let mark = "  - "
    return (
      lines.filter { !$0.hasPrefix(mark) }.joined(separator: " "),
      lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    )
  }

  private static func list(_ words: [String]) -> String {
    words.map { "‘\($0)’" }.joined(separator: ", ")
  }
}
