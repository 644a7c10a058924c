import LessonKit

extension Player {
  /// A player of the same lesson in another language, run anew, at the place where `other` is: the
  /// same answers given, the same done in tasks, the same under way. What the lessons don't share
  /// isn't carried over; a lesson with fewer steps is continued at its last.
  package init(continuing other: Player, in run: LessonRun) {
    self.init(run)
    answers = other.answers.filter { address, answer in
      guard run.lesson.steps.indices.contains(address.step) else { return false }
      let quizzes = run.lesson.steps[address.step].quizzes
      return quizzes.indices.contains(address.quiz)
        && answer.chosen.allSatisfy(quizzes[address.quiz].choices.indices.contains)
    }
    for (index, played) in other.tasks where run.steps.indices.contains(index) {
      tasks[index] = run.steps[index].task.map { task in
        var play = task.play.repeating(played)
        if played.isRevealed { play.reveal(task.solution) }
        return play
      }
    }
    enter(min(other.stepIndex, run.steps.count - 1))
    if stepIndex == other.stepIndex {
      part = min(other.part, stops.count)
      quizIndex = min(other.quizIndex, max(0, step.quizzes.count - 1))
      openHints = min(other.openHints, step.hints.count)
    }
    if run.acts == other.run.acts, stepIndex == other.stepIndex, part == other.part {
      motion = other.motion
      if case .catchingUp(let replay, let before) = motion {
        let play = run.steps[stepIndex].task?.play.repeating(before)
        motion = play.map { .catchingUp(replay, from: $0) } ?? .still
      }
      isAskingToSkip = other.isAskingToSkip && openQuiz != nil
      askedAction = other.askedAction
    }
    deeds = other.deeds
    speed = other.speed
    isAnimated = other.isAnimated
    fork = other.fork
    isPresented = other.isPresented
    isAutoPlaying = other.isAutoPlaying && phase != .finished
  }
}

extension TaskPlay {
  /// The task after the actions that brought `other` where it is; as far as they go, where the two
  /// differ.
  fileprivate func repeating(_ other: TaskPlay) -> TaskPlay {
    var play = self
    do throws(TaskRefusal) {
      for action in other.actions { try play.perform(action) }
    } catch {
      // What came before the refusal was done.
    }
    return play
  }
}
