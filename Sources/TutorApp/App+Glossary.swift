import LessonKit
import LessonPlayer
import TutorScreen

extension App {
  /// Opens the glossary over the screen, at the first word that the step on the stage uses.
  mutating func openGlossary() {
    let glossary = library.glossaries[look.language] ?? library.glossaries.values.first
    let said = stageIndex.flatMap(player)?.said ?? []
    if let state = GlossaryState(library.glossaries, used: glossary?.anchors(in: said) ?? []) {
      overlay = .glossary(state)
    } else {
      notice = .noGlossary
    }
  }

  /// Whether something that the step has said links to the glossary.
  func hasWords(_ player: Player) -> Bool {
    !library.glossaries.isEmpty && player.said.contains { $0.link?.contains("glossary.") == true }
  }

  /// Whether what the learner types goes into the glossary's search.
  var isSearchingGlossary: Bool {
    if case .glossary(let state) = overlay { state.search != nil && !state.isOpen } else { false }
  }

  /// Keys while the glossary is open.
  mutating func handleInGlossary(_ intent: Intent, _ state: GlossaryState) {
    overlay = state.isOpen ? meaning(after: intent, state) : list(after: intent, state)
  }

  /// What stands over the screen after a key while a word's meaning does.
  private func meaning(after intent: Intent, _ state: GlossaryState) -> Overlay? {
    let overlay = Overlay.glossary(state)
    let last = lastOverlayScroll(overlay)
    switch intent {
    case .selectionUp: return overlay.scrolled(by: -1, last: last)
    case .selectionDown: return overlay.scrolled(by: 1, last: last)
    case .pageUp: return overlay.scrolled(by: -8, last: last)
    case .pageDown: return overlay.scrolled(by: 8, last: last)
    case .glossary: return nil
    case .next(false), .confirm(false), .close, .leave, .back:
      var state = state
      state.toggleMeaning(in: look.language)
      return .glossary(state)
    default: return overlay
    }
  }

  /// The same while the list of words does.
  private func list(after intent: Intent, _ state: GlossaryState) -> Overlay? {
    var state = state
    let language = look.language
    switch intent {
    case .selectionUp: state.select(by: -1, in: language)
    case .selectionDown: state.select(by: 1, in: language)
    case .pageUp: state.select(by: -8, in: language)
    case .pageDown: state.select(by: 8, in: language)
    case .first: state.select(by: .min / 2, in: language)
    case .last: state.select(by: .max / 2, in: language)
    case .find: state.look(for: state.search ?? "", in: language)
    case .type, .erase:
      state.look(
        for: state.search.flatMap { SearchField.changed($0, by: intent) }, in: language)
    case .next(false), .confirm(false): state.toggleMeaning(in: language)
    case .close where state.search != nil: state.look(for: nil, in: language)
    case .close, .leave, .back, .glossary: return nil
    default: break
    }
    return .glossary(state)
  }
}

extension Player {
  /// All that the step has said so far, in the order of the page.
  fileprivate var said: [Inline] {
    var said = step.narration.flatMap(\.inlines)
    if let quiz {
      said += quiz.quiz.question + quiz.quiz.choices.flatMap(\.text)
      for chosen in quiz.answer?.chosen ?? [] {
        said += quiz.quiz.choices[chosen].feedback.flatMap(\.inlines)
      }
    }
    return said + step.hints.prefix(openHints).joined().flatMap(\.inlines)
      + resultNote.flatMap(\.inlines)
  }
}
