import LessonPlayer
import TutorScreen
import Wording

/// What somebody who reads a lesson at a terminal is told of its keys.
package struct PlainGuide: Equatable, Sendable {
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// The keys, told at the start and whenever somebody asks.
  package var keys: [String] {
    switch language {
    case .korean:
      [
        "글자를 하나 적고 Enter를 누르면 돼요. Enter만: 이어서, w: 왜?, i: 마지막 세그먼트의 헤더, "
          + "v: 두 쪽의 변수, t: 타이머, k: 누가 무엇을 아는지, p: 다음 일 예측하기, "
          + "x: 만약에 그 세그먼트가 사라진다면?, f: 만약에 다른 일이 일어난다면?, "
          + "b: 한 걸음 뒤로 가서 다시 듣기, ?: 이 안내, q: 그만두기."
      ]
    case .english:
      [
        "Type a letter and press Enter. Enter alone: go on, w: why?, i: the newest segment's header, "
          + "v: both ends' variables, t: timers, k: who knows what, p: predict what comes next, "
          + "x: what if that segment were lost?, f: what if anything else?, "
          + "b: back, to hear it again, ?: these keys, q: quit."
      ]
    }
  }

  /// What is said to `w` where nothing has happened yet.
  package var nothingToExplain: [String] {
    switch language {
    case .korean: ["아직 까닭을 물을 만한 일이 일어나지 않았어요."]
    case .english: ["Nothing has happened yet that has a reason."]
    }
  }

  /// What is said to `b` at the beginning.
  package var nothingBefore: [String] {
    switch language {
    case .korean: ["여기가 처음이에요."]
    case .english: ["This is the beginning."]
    }
  }

  /// Why nothing is foretold here.
  package func refusal(_ refusal: PredictionRefusal) -> [String] {
    [SpokenPrediction.refusal(refusal, in: language)]
  }

  /// That there is no world to go its own way.
  package var noWorld: [String] { [LabText(language: language).refusal(.deed(.noWorld))] }

  /// That there is nothing to lose.
  package var nothingToLose: [String] {
    [LabText(language: language).refusal(.deed(.noSegment))]
  }

  /// Why nothing else is tried while a question is asked.
  package var noWhatIfAtQuestion: [String] {
    switch language {
    case .korean: ["여기서는 강의가 먼저 물어요. 답한 다음에 ‘만약에’를 열어 보세요."]
    case .english: ["The lesson asks first here: answer, then ask what if."]
    }
  }

  /// Why a task has no what-if.
  package var noWhatIfInTask: [String] {
    switch language {
    case .korean: ["과제에서는 직접 해 보는 것이 ‘만약에’예요. 무엇을 할 수 있는지는 goals를 적으면 보여요."]
    case .english: ["In a task, trying it is the what-if. Type goals to see what you may do."]
    }
  }

  /// What is said to something that is no answer to what was asked.
  package func notAnAnswer(_ typed: String) -> [String] {
    switch language {
    case .korean: ["‘\(typed)’: 물음에 맞는 답이 아니에요."]
    case .english: ["‘\(typed)’ is no answer to this."]
    }
  }

  /// What is said to something that is none of the keys.
  package func notUnderstood(_ typed: String) -> [String] {
    switch language {
    case .korean: ["‘\(typed)’: 무슨 뜻인지 몰라요."] + keys
    case .english: ["‘\(typed)’ isn't understood here."] + keys
    }
  }
}
