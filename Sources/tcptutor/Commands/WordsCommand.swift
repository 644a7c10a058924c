import ArgumentParser
import LessonCheck
import LessonKit

/// `tcptutor words`: the vocabulary of the script.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "List the words that a lesson's script may use, with an example each.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "One of the words; without it, all of them.")
  var word: String?

  @Flag(help: "JSON Lines with stable names, for other programs.")
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
