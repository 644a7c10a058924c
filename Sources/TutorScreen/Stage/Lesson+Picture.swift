import LessonKit
import NetworkSimulation

extension Lesson {
  /// The kind of segment whose picture stands for the lesson: what its first user call on the
  /// stage makes a TCP send. Nil for a lesson without one.
  package var pictureKind: SegmentKind? {
    for step in steps {
      for located in step.action?.statements ?? [] {
        guard case .application(_, let call) = located.statement else { continue }
        switch call {
        case .connect: return .syn
        case .send: return .data
        case .close, .shutdown: return .fin
        case .abort: return .rst
        case .listen, .read, .stopReading, .resumeReading: continue
        }
      }
    }
    return nil
  }
}
