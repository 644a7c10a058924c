import LessonKit
import NetworkSimulation
import TCPEngine
import Wording

/// What was done in a lab as a lesson's text, format 1: a step a deed, a press each time that time
/// was stopped. It plays the very same trace, and claims what that trace says.
package struct LabLesson: Equatable, Sendable {
  /// The file's text.
  package let text: String

  /// Writes down what was done; nil if nothing was.
  package init?(_ lab: Lab, in language: Language) {
    guard !lab.turns.isEmpty else { return nil }
    var names = StepNames()
    let steps = lab.turns.indices.map { index in
      let script = TurnScript(lab, turn: index)
      let prose = TurnProse(lab.turns[index], script, language: language)
      return """
        \(prose.narration)

        ```tcp #\(names.take(lab.turns[index].deed.word))
        \(script.lines.joined(separator: "\n"))
        ```

        > \(prose.result)

        """
    }
    let settings =
      lab.settings.chosen.map(\.line) + [ScriptText.stimulus(LabSettings.opening.statement)]
    let words = Words(language: language)
    text = """
      ---
      tcptutor: 1
      lang: \(language.rawValue)
      summary: \(words.summary)
      ---

      # \(words.title)

      \(words.introduction)

      ```tcp setup
      \(settings.joined(separator: "\n"))
      ```

      \(steps.joined(separator: "\n"))
      """
  }

  /// What a lesson from the lab is called.
  private struct Words {
    var language: Language

    var title: String {
      switch language {
      case .korean: "실험실에서 해 본 일"
      case .english: "Tried in the lab"
      }
    }

    var summary: String {
      switch language {
      case .korean: "실험실에서 한 일을 그대로 적은 강의"
      case .english: "What was done in the lab, as it was done"
      }
    }

    var introduction: String {
      switch language {
      case .korean: "실험실에서 한 일을 그대로 적었어요."
      case .english: "This is what was done in the lab, as it was done."
      }
    }
  }
}

/// Names for steps: "send", "send-2".
private struct StepNames {
  private var count: [String: Int] = [:]

  mutating func take(_ word: String) -> String {
    count[word, default: 0] += 1
    let number = count[word, default: 1]
    return number == 1 ? word : "\(word)-\(number)"
  }
}
