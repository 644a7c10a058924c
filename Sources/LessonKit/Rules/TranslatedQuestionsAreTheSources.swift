/// A translation asks what its source asks: quizzes, choices, ticks, blanks and hints (E603).
package enum TranslatedQuestionsAreTheSources: Rule {
  package static let code = "E603"
  package static let title = BilingualText("questions that aren't the source's", "원문과 다른 물음")
  package static let explanation = BilingualText(
    """
    How many quizzes, choices, blanks and hints a step has, and which choices are ticked, is the \
    same in every language. A `claim` speaks of a choice by its number, so the choices also keep \
    their order.
    """,
    """
    단계마다 퀴즈, 선택지, 빈칸, 힌트가 몇 개인지, 어느 것이 정답인지는 모든 언어에서 같아요. `claim` 줄은 선택지를 \
    번호로 부르니까 선택지의 차례도 같아요.
    """)
  package static let example: RuleExample? = nil

  /// How a step's questions differ.
  package enum Difference: Equatable, Sendable {
    case quizzes(source: Int, here: Int)
    case choices(source: Int, here: Int)
    /// Numbers of the ticked choices, from 1.
    case ticks(source: [Int], here: [Int])
    case blanks(source: Int, here: Int)
    case hints(source: Int, here: Int)
  }
}

extension Mistake {
  /// The questions of a step differ.
  static func questionsDiffer(
    _ step: StepName, _ difference: TranslatedQuestionsAreTheSources.Difference,
    source: SourcePlace
  ) -> Mistake {
    let file = source.file
    let (what, here, there) = difference.words
    let ending = there.korean.hasSuffix("개") ? "예요" : "이에요"
    return Mistake(
      TranslatedQuestionsAreTheSources.self,
      BilingualText(
        "\(step.text.english): \(here.english) here, \(there.english) in \(file.english) (its line "
          + "\(source.line))",
        "\(step.text.korean): \(what) 여기는 \(here.korean), \(file.korean)은 \(there.korean)"
          + "\(ending) (그 파일 \(source.line)번째 줄)"),
      help: BilingualText(
        "what is asked is the same in every language: mend the one that is wrong",
        "묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요"))
  }
}

extension TranslatedQuestionsAreTheSources.Difference {
  /// What differs, with its Korean particle, and how it is here and in the source.
  fileprivate var words: (what: String, here: BilingualText, there: BilingualText) {
    switch self {
    case .quizzes(let source, let here):
      ("퀴즈가", Self.count(here, "quiz", "quizzes"), Self.count(source, "quiz", "quizzes"))
    case .choices(let source, let here):
      ("선택지가", Self.count(here, "choice", "choices"), Self.count(source, "choice", "choices"))
    case .ticks(let source, let here): ("정답이", Self.ticked(here), Self.ticked(source))
    case .blanks(let source, let here):
      ("빈칸이", Self.count(here, "blank", "blanks"), Self.count(source, "blank", "blanks"))
    case .hints(let source, let here):
      ("힌트가", Self.count(here, "hint", "hints"), Self.count(source, "hint", "hints"))
    }
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> BilingualText {
    BilingualText("\(number) \(number == 1 ? one : many)", "\(number)개")
  }

  private static func ticked(_ numbers: [Int]) -> BilingualText {
    let korean = numbers.map { "\($0)번" }.joined(separator: ", ")
    switch numbers.count {
    case 0: return BilingualText("no choice is ticked", "없음")
    case 1: return BilingualText("choice \(numbers[0]) is ticked", korean)
    default:
      let english = numbers.map(String.init).joined(separator: ", ")
      return BilingualText("choices \(english) are ticked", korean)
    }
  }
}
