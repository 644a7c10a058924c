import LessonPlayer
import TutorScreen

// In class: notes for the one who presents, and questions that wait for the room.
extension App {
  /// Opens the notes of the step on the stage, in the look's language.
  mutating func openNotes() {
    guard let notes = presenterNotes else { return }
    overlay = .notes(notes, scroll: 0)
  }

  /// Brings open notes into the look's language.
  mutating func translateNotes() {
    if case .notes = overlay { openNotes() }
  }

  private var presenterNotes: PresenterNotes? {
    guard case .stage(let index) = place, let player = player(index) else { return nil }
    return PresenterNotes(of: player.run.lesson, step: player.stepIndex, withAnswers: isPresenting)
  }
}
