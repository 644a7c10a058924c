import LessonKit
import NetworkSimulation
import TCPEngine

// Deeds as lines of script, which are done at an instant. What is done to a segment is no such
// line: a script arms a fault before the segment sets out.
extension Deed {
  /// The deed of a statement; nil for one that is none.
  package init?(_ statement: Statement) {
    switch statement {
    case .application(let host, let call): self = .call(host, call)
    case .cut(let paths): self = .cut(paths)
    case .heal(let paths): self = .heal(paths)
    case .crash(let host): self = .crash(host)
    case .reboot(let host): self = .reboot(host)
    default: return nil
    }
  }

  /// The deed as a statement. Traps on what is done to a segment.
  package var statement: Statement {
    switch self {
    case .call(let host, let call): .application(host, call)
    case .cut(let paths): .cut(paths)
    case .heal(let paths): .heal(paths)
    case .crash(let host): .crash(host)
    case .reboot(let host): .reboot(host)
    case .set(let setting): .set(setting)
    case .treat: preconditionFailure("what is done to a segment is no line of script")
    }
  }

  /// The word that a step in which it is done is named by: "send", "stop-reading".
  var word: String {
    switch self {
    case .call(_, let call): ScriptText.verb(of: call).replacing(" ", with: "-")
    case .cut: "cut"
    case .heal: "heal"
    case .crash: "crash"
    case .reboot: "reboot"
    case .set: "set"
    case .treat: "treat"
    }
  }

  /// The host that it is done at, or from.
  var host: HostID {
    switch self {
    case .call(let host, _), .crash(let host), .reboot(let host): host
    case .cut(let paths), .heal(let paths): paths.first?.from ?? .client
    case .treat, .set: .client
    }
  }
}
