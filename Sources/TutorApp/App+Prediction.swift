import LessonPlayer
import TutorScreen

extension App {
  /// Asks what comes next, or says why that isn't asked here.
  mutating func predict(_ index: Int) {
    guard let player = player(index) else { return }
    do throws(PredictionRefusal) {
      prediction = try Prediction(at: player)
      prediction?.countNumbers(fromFirst: look.numbers == .relative)
      scroll = 0
      panel.search = nil
    } catch {
      notice = .noPrediction(error)
    }
  }

  /// Keys while the learner foretells. The lesson stands still until they are done.
  mutating func handleInPrediction(_ intent: Intent, _ index: Int) {
    guard var foretold = prediction else { return }
    switch intent {
    case .choose(let digit): foretold.press(digit)
    case .selectionUp: foretold.move(by: -1)
    case .selectionDown: foretold.move(by: 1)
    case .back where !foretold.isGraded: foretold.back()
    case .next(false) where foretold.isGraded, .confirm(false) where foretold.isGraded:
      prediction = nil
      scroll = 0
      // What was moving moves on.
      if player(index)?.phase != .playing { _ = handleOnStage(intent, index) }
      return
    case .next(false), .confirm(false): foretold.confirm()
    case .close, .predict, .back:
      prediction = nil
      scroll = 0
      return
    case .find: notice = .searchWaits
    case .pageUp, .pageDown:
      let (range, page) = pages(index)
      scroll(by: intent == .pageDown ? page : -page, in: range)
    default: break
    }
    prediction = foretold
  }
}
