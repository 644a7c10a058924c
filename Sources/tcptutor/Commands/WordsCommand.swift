import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor words`: the vocabulary of the script.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: HelpText.both(
      "강의 스크립트에 쓸 수 있는 낱말을 보기와 함께 보여 줘요.",
      "List the words that a lesson's script may use, with an example each."))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .both("낱말 하나. 없으면 모두.", "One of the words; without it, all of them."))
  var word: String?

  @Flag(help: .jsonLines)
  var json = false

  func run() throws {
    let language = common.language
    try perform(in: language) { () throws(CommandProblem) in
      let words = try chosen()
      Output.print(json ? WordText.json(of: words) : WordText.lines(of: words, in: language))
      return 0
    }
  }

  private func chosen() throws(CommandProblem) -> [Word] {
    guard let word else { return Vocabulary.words }
    let words = Vocabulary.words.filter { $0.spelling.lowercased() == word.lowercased() }
    guard words.isEmpty else { return words }
    throw .noSuchWord(
      word, suggestion: NearestWord.nearest(to: word, among: Vocabulary.words.map(\.spelling)))
  }
}
