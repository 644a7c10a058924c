import TCPEngine
import Wording

/// The words between a lesson's own in plain text, in one language.
struct PlainWords: Equatable, Sendable {
  let language: Language

  func step(_ number: Int, of count: Int, breadcrumb: [String]) -> String {
    let place =
      switch language {
      case .korean: "\(number)/\(count)단계"
      case .english: "Step \(number) of \(count)"
      }
    return ([place] + breadcrumb).joined(separator: " › ")
  }

  var atStart: String {
    switch language {
    case .korean: "시작할 때"
    case .english: "At the start"
    }
  }

  var now: String {
    switch language {
    case .korean: "지금"
    case .english: "Now"
    }
  }

  func states(_ when: String, client: ConnectionState, server: ConnectionState) -> String {
    switch language {
    case .korean: "\(when): 클라이언트 \(client.rawValue), 서버 \(server.rawValue)."
    case .english: "\(when): client \(client.rawValue), server \(server.rawValue)."
    }
  }

  var nothingHappened: String {
    switch language {
    case .korean: "아무 일도 일어나지 않았어요."
    case .english: "Nothing happened."
    }
  }

  var pressEnter: String {
    switch language {
    case .korean: "[Enter] 어떻게 되는지 보기   [p] 예측   [q] 그만두기 "
    case .english: "[Enter] see what happens   [p] predict   [q] quit "
    }
  }

  var pressEnterToReadOn: String {
    switch language {
    case .korean: "[Enter] 이어서 읽기   [q] 그만두기 "
    case .english: "[Enter] read on   [q] quit "
    }
  }

  func answerPrompt(isMultipleChoice: Bool, choices: Int, hasHint: Bool) -> String {
    let hint =
      switch (language, hasHint) {
      case (_, false): ""
      case (.korean, true): "   [h] 힌트"
      case (.english, true): "   [h] hint"
      }
    return switch (language, isMultipleChoice) {
    case (.korean, false): "[1–\(choices)] 고르기   [Enter] 건너뛰기\(hint)   [q] 그만두기 "
    case (.korean, true):
      "[1–\(choices)] 모두 고르기 (예: 1 2)   [Enter] 건너뛰기\(hint)   [q] 그만두기 "
    case (.english, false): "[1–\(choices)] choose   [Enter] skip\(hint)   [q] quit "
    case (.english, true):
      "[1–\(choices)] choose all that apply (as in: 1 2)   [Enter] skip\(hint)   [q] quit "
    }
  }

  var correct: String {
    switch language {
    case .korean: "맞았어요."
    case .english: "Right."
    }
  }

  var wrong: String {
    switch language {
    case .korean: "그렇지 않아요."
    case .english: "Not quite."
    }
  }

  func rightAnswer(_ choices: [String]) -> String {
    let list = choices.joined(separator: " / ")
    switch language {
    case .korean: return "정답: \(list)"
    case .english: return "Answer: \(list)"
    }
  }

  func hint(_ lines: [String]) -> [String] {
    let label =
      switch language {
      case .korean: "힌트: "
      case .english: "Hint: "
      }
    return lines.prefix(1).map { label + $0 } + lines.dropFirst()
  }

  func blank(_ number: Int, of count: Int, answer: String) -> String {
    switch (language, count) {
    case (.korean, 1): "빈칸의 답: \(answer)"
    case (.korean, _): "\(number)번째 빈칸의 답: \(answer)"
    case (.english, 1): "The blank: \(answer)"
    case (.english, _): "Blank \(number): \(answer)"
    }
  }

  var end: String {
    switch language {
    case .korean: "강의가 끝났어요."
    case .english: "This is the end of the lesson."
    }
  }
}
