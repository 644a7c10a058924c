import LessonKit
import NetworkSimulation
import TCPEngine

// A step's task is played on the stage. It never blocks the way: when nothing more comes of it, or
// by section, the lesson goes on.
extension Player {
  /// The step's task as the learner has brought it along; nil without one, or before its question
  /// is out of the way.
  package var task: TaskPlay? {
    guard openQuiz == nil, !hasFurtherQuiz else { return nil }
    return tasks[stepIndex] ?? run.steps[stepIndex].task?.play
  }

  /// What happened on the stage, and more: only the events before `cursor` are shown.
  package var trace: Trace { task?.trace ?? run.acts[cursor.act] }

  /// Whether time can go on in the step's task.
  var taskGoesOn: Bool {
    guard let task else { return false }
    return task.outcome == .open && task.world.nextEventTime != nil
  }

  /// Carries out an action of the step's task; false, and nothing changes, if there is none or the
  /// task doesn't let it happen.
  @discardableResult
  mutating func perform(_ action: TaskAction) -> Bool {
    guard var task else { return false }
    refusal = nil
    do throws(TaskRefusal) {
      try task.perform(action)
    } catch {
      refusal = error
      return false
    }
    tasks[stepIndex] = task
    return true
  }
}

extension TaskPlay {
  /// Everything has happened that the trace holds.
  func cursor(inAct act: Int) -> StageCursor {
    StageCursor(act: act, eventCount: trace.count, time: world.now)
  }

  /// What digit keys can do in this task, beside losing segments: an example of each action, for
  /// each end that has a connection. Settings are only typed.
  package var deeds: [TaskAction] {
    let hosts = HostID.allCases.filter { ![.closed, .listen].contains(world.state(of: $0)) }
    let deeds = task.allowances.flatMap { allowance -> [TaskAction] in
      switch allowance.action {
      case .drop, .set: []
      case .duplicate: [.duplicate]
      case .delay: [.delay(by: .milliseconds(100))]
      case .send: hosts.map { .call($0, .send(SegmentText(patternFrom: 0, count: 100))) }
      case .read: hosts.map { .call($0, .read(nil)) }
      case .close: hosts.map { .call($0, .close) }
      case .abort: hosts.map { .call($0, .abort) }
      case .cut: [.cut(PathID.both)]
      }
    }
    return Array(deeds.prefix(9))
  }
}
