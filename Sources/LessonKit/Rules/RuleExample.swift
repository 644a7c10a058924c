/// A lesson in which a rule is broken, and the same lesson mended.
package struct RuleExample: Equatable, Sendable {
  /// What the author wrote; as much of the lesson as tells.
  package let wrong: String
  /// What stands there when the mistake is mended.
  package let mended: String
  /// What of a lesson they are.
  package let part: Part

  /// A part of a lesson.
  package enum Part: Sendable {
    /// Lines of a step's block; the server listens.
    case script
    /// What follows the title.
    case page
    /// All of it.
    case file
  }

  /// Lines of script.
  package static func script(_ wrong: String, mended: String) -> RuleExample {
    RuleExample(wrong: wrong, mended: mended, part: .script)
  }

  /// Prose and blocks after the title.
  package static func page(_ wrong: String, mended: String) -> RuleExample {
    RuleExample(wrong: wrong, mended: mended, part: .page)
  }

  /// A page with a task that is mended by asking to close both ends.
  package static func task(_ wrong: String) -> RuleExample {
    RuleExample(
      wrong: wrong,
      mended: """
        ```tcp setup
        establish
        ```

        Close both ends.

        ```tcp task
        allow close
        goal both CLOSED
        limit 60s
        solution
        client close
        server close
        wait until both CLOSED
        ```

        """, part: .page)
  }

  /// A whole file.
  package static func file(_ wrong: String, mended: String) -> RuleExample {
    RuleExample(wrong: wrong, mended: mended, part: .file)
  }

  /// The line of the whole lesson on which the part begins, from 1.
  package var firstLine: Int {
    switch part {
    case .script: Self.scriptHead.count { $0 == "\n" } + 1
    case .page: Self.head.count { $0 == "\n" } + 1
    case .file: 1
    }
  }

  /// A whole lesson with `text`, one of the two, in its place.
  package func lesson(with text: String) -> String {
    switch part {
    case .script: Self.scriptHead + text + "\n```\n"
    case .page: Self.head + text
    case .file: text
    }
  }

  private static let head = "---\ntcptutor: 1\nlang: en\n---\n\n# An example\n\n"
  private static let scriptHead =
    head + "```tcp setup\nserver listen\n```\n\nSomething happens.\n\n```tcp\n"
}
