import Wording

/// What the program asks of whoever runs it: the only way in which it reaches outside itself.
package enum Request: Equatable, Sendable {
  /// The session is over.
  case quit
  /// The learner chose this language; the next session begins in it.
  case rememberLanguage(Language)
}
