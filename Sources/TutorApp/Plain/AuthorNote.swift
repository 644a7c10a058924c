import Wording

/// The badge in words: a lesson isn't as its author meant it.
package enum AuthorNote {
  /// How many errors there are, and how to see them.
  package static func text(errorCount count: Int, path: String, in language: Language) -> String {
    switch language {
    case .korean:
      "이 강의에는 고칠 곳이 \(count)군데 있어요. ‘tcptutor check \(path)’가 모두 알려 줘요."
    case .english:
      "this lesson has \(count) \(count == 1 ? "error" : "errors"): ‘tcptutor check \(path)’ tells "
        + (count == 1 ? "which." : "them all.")
    }
  }
}
