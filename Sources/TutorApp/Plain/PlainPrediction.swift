import LessonPlayer
import TutorScreen
import Wording

/// A prediction in plain text: one question after the other is answered by a line, and then the
/// engine says what was right.
package struct PlainPrediction: Equatable, Sendable {
  private var prediction: Prediction
  private let words: PlainWords

  init(_ prediction: Prediction, _ words: PlainWords) {
    self.prediction = prediction
    self.words = words
  }

  private var spoken: SpokenPrediction { SpokenPrediction(prediction, in: words.language) }

  /// Whether all has been said.
  package var isGraded: Bool { prediction.isGraded }
  /// What is asked now.
  package var asked: [String] { spoken.asked }
  /// What stands before the place where the answer is typed.
  package var prompt: String {
    switch prediction.question {
    case .who, nil: words.predictWhoPrompt
    case .signs: words.predictSignsPrompt
    case .seq, .ack: words.predictNumberPrompt
    }
  }

  /// Answers what is asked; false if the line is no answer to it, and then nothing has changed.
  package mutating func answer(_ line: String) -> Bool {
    var next = prediction
    switch prediction.question {
    case .who:
      guard let number = Int(line) else { return false }
      next.press(number)
    case .signs:
      guard let wanted = signs(in: line) else { return false }
      for (index, sign) in SegmentSign.allCases.enumerated()
      where wanted.contains(sign) != next.signs.contains(sign) {
        next.press(index + 1)
      }
    case .seq, .ack:
      // A sign before it is none of the number.
      guard line.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt32(line) else {
        return false
      }
      next.enter(number)
    case nil: return false
    }
    if next.question == prediction.question { next.confirm() }
    guard next.question != prediction.question else { return false }
    prediction = next
    return true
  }

  /// Signs by their numbers or their names, with anything between them; nil if one isn't there.
  private func signs(in line: String) -> Set<SegmentSign>? {
    let fields = line.uppercased().split { !($0.isLetter || $0.isNumber) }
    let named = fields.map { field in
      SegmentSign.allCases.enumerated().first { index, sign in
        field == "\(index + 1)" || field == sign.rawValue.uppercased()
          || sign == .data && field == "데이터"
      }?.element
    }
    guard !named.isEmpty, !named.contains(nil) else { return nil }
    return Set(named.compactMap { $0 })
  }

  /// Returns to the question before; false if there is none.
  package mutating func back() -> Bool {
    let question = prediction.question
    while prediction.question == question, question != .who, question != nil { prediction.back() }
    return prediction.question != question
  }

  /// What was right, what comes, and why.
  package var graded: [String] {
    let verdicts = spoken.graded.map { isRight, line in
      switch isRight {
      case true?: "\(words.correct) \(line)"
      case false?: "\(words.wrong) \(line)"
      case nil: line
      }
    }
    switch prediction.outlook.coming {
    case .sent(let event), .timeout(let event):
      return verdicts + [words.reason(of: event) ?? words.sentence(of: event)].compactMap { $0 }
    case .silence: return verdicts + [spoken.nothingComes]
    }
  }
}
