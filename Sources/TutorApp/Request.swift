import Wording

/// What the program asks of whoever runs it: the only way in which it reaches outside itself.
package enum Request: Equatable, Sendable {
  /// The session is over.
  case quit
  /// The learner chose this language; the next session begins in it.
  case rememberLanguage(Language)
  /// The learner did this, beyond what was known: to be added to what is kept.
  case saveProgress(LearnerProgress)
  /// A lesson that was made in the lab is to be saved, in a file of its own.
  case saveLesson(String)
}
