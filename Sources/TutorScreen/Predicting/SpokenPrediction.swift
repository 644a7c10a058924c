import LessonPlayer
import NetworkSimulation
import Wording

/// What is asked and said of a prediction, as lines that are read one after the other.
package struct SpokenPrediction {
  private let prediction: Prediction
  private let text: ScreenText

  /// A prediction as it stands, in a language.
  package init(_ prediction: Prediction, in language: Language) {
    self.prediction = prediction
    text = ScreenText(look: ScreenLook(language, theme: .mono))
  }

  /// What is asked now, after what happens without a TCP's doing; empty when all has been said.
  package var asked: [String] {
    guard let question = prediction.question else { return [] }
    let given = prediction.outlook.stimuli.compactMap(text.stimulus)
    let first =
      question == .who && !given.isEmpty ? ["\(text.given): \(given.joined(separator: ", "))"] : []
    return first + [text.asks(question)] + choices(of: question)
  }

  private func choices(of question: Prediction.Question) -> [String] {
    switch question {
    case .who: numbered(Prediction.Who.all.map(text.who))
    case .signs: numbered(SegmentSign.allCases.map(text.sign))
    case .seq: numbers(prediction.seq)
    case .ack: numbers(prediction.ack)
    }
  }

  private func numbered(_ choices: [String]) -> [String] {
    choices.enumerated().map { "  \($0 + 1). \($1)" }
  }

  private func numbers(_ entry: NumberEntry?) -> [String] {
    let free = prediction.asksForSequenceNumber ? [] : [text.freeNumber]
    let candidates = entry?.candidates ?? []
    if candidates.isEmpty { return free }
    return free + ["  " + candidates.map(String.init).joined(separator: ", ")]
  }

  /// Field by field whether it was right, what really comes, and what was said instead; empty until
  /// all has been said.
  package var graded: [(isRight: Bool?, line: String)] {
    prediction.verdicts.map { verdict in
      // The names of header fields are no words.
      let name =
        switch verdict {
        case .who, .signs: capitalized(text.name(of: verdict))
        case .seq, .ack, .freeSeq: text.name(of: verdict)
        }
      let really = "\(name): \(text.really(verdict, in: prediction))."
      let note = text.note(on: verdict, in: prediction).map { " \(capitalized($0))." } ?? ""
      return (verdict.isRight, really + note)
    }
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// That nothing comes before the next rest.
  package var nothingComes: String { text.nothingComes }

  /// Why there is nothing to predict.
  package static func refusal(_ refusal: PredictionRefusal, in language: Language) -> String {
    ScreenText(look: ScreenLook(language)).noPrediction(refusal)
  }
}
