import LessonKit
import TextWidth
import TraceExport
import Wording

/// The words of the script for people and for programs, from the table that the parser uses.
package enum WordText {
  /// A heading a role, and two lines a word: what it means, and an example.
  package static func lines(of words: [Word], in language: Language) -> [String] {
    var lines: [String] = []
    var role: Word.Role?
    for word in words {
      if word.role != role {
        if role != nil { lines.append("") }
        lines.append(word.role.title.text(in: language))
        role = word.role
      }
      let spelling = DisplayWidth.padded(word.spelling, columns: 18)
      lines.append("  \(spelling)\(word.meaning.text.text(in: language))")
      lines.append("  " + String(repeating: " ", count: 18) + word.meaning.example)
    }
    return lines
  }

  /// JSON Lines, an object a word: `word`, `role`, `meaning` (by language), `example`, and the
  /// kinds of `blocks` in which it may stand. Members are only ever added.
  package static func json(of words: [Word]) -> [String] {
    words.map { word in
      JSONValue.object([
        JSONMember("word", .string(word.spelling)),
        JSONMember("role", .string(word.role.rawValue)),
        JSONMember(
          "meaning",
          .object(
            Language.allCases.map {
              JSONMember($0.rawValue, .string(word.meaning.text.text(in: $0)))
            })),
        JSONMember("example", .string(word.meaning.example)),
        JSONMember("blocks", .array(word.places.names.map(JSONValue.string))),
      ]).text
    }
  }
}

extension Word.Places {
  fileprivate var names: [String] {
    [(Word.Places.setup, "setup"), (.step, "step"), (.task, "task")]
      .filter { contains($0.0) }.map(\.1)
  }
}

extension Word.Role {
  /// What words of the role are, as a heading.
  fileprivate var title: BilingualText {
    switch self {
    case .statement: BilingualText("Statements", "문장")
    case .host: BilingualText("Hosts", "호스트")
    case .application: BilingualText("What an application does", "응용 프로그램이 하는 일")
    case .selection: BilingualText("Which segments a fault takes", "장애가 고르는 세그먼트")
    case .kind: BilingualText("Kinds of segment", "세그먼트 종류")
    case .field: BilingualText("Fields of a segment", "세그먼트의 필드")
    case .trait: BilingualText("Traits of a segment", "세그먼트의 특징")
    case .fate: BilingualText("What becomes of a segment", "세그먼트의 운명")
    case .timer: BilingualText("Timers", "타이머")
    case .state: BilingualText("States", "상태")
    case .metric: BilingualText("Metrics", "지표")
    case .setting: BilingualText("Settings", "설정")
    case .panel: BilingualText("Panels", "패널")
    case .pace: BilingualText("Paces", "빠르기")
    case .unit: BilingualText("Units of waiting", "기다림의 단위")
    case .connective: BilingualText("Words that join", "잇는 낱말")
    case .action: BilingualText("Actions in a task", "과제에서 할 수 있는 일")
    case .block: BilingualText("Kinds of block", "블록 종류")
    }
  }
}
