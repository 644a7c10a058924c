import LessonKit
import Wording

/// The list of lessons as text.
enum CatalogueText {
  /// A line a lesson: number, id, title, level, minutes.
  static func lines(of lessons: [Lesson], in language: Language) -> [String] {
    let rows = lessons.map { lesson in
      [
        lesson.number.map(String.init) ?? "", lesson.id, lesson.title,
        lesson.metadata.level.map { level($0, in: language) } ?? "",
        lesson.metadata.minutes.map { minutes($0, in: language) } ?? "",
      ]
    }
    return TextTable.lines(of: rows)
  }

  /// How to go on from the list, for a `tcptutor` that has no terminal for its menu.
  static func hint(for lessons: [Lesson], in language: Language) -> String {
    let example = lessons.first?.id ?? "connect"
    switch language {
    case .korean: return "강의를 글로 보려면: tcptutor play \(example)"
    case .english: return "To read a lesson as text: tcptutor play \(example)"
    }
  }

  private static func level(_ level: LessonMetadata.Level, in language: Language) -> String {
    switch (level, language) {
    case (.beginner, .korean): "초급"
    case (.intermediate, .korean): "중급"
    case (.advanced, .korean): "고급"
    case (.beginner, .english): "beginner"
    case (.intermediate, .english): "intermediate"
    case (.advanced, .english): "advanced"
    }
  }

  private static func minutes(_ count: Int, in language: Language) -> String {
    switch language {
    case .korean: "\(count)분"
    case .english: "\(count) min"
    }
  }
}
