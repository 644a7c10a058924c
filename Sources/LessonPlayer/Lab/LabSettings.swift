import LessonKit
import NetworkSimulation
import TCPEngine
import Wording

/// The settings that were chosen for a world, in the order in which they are to be written.
package struct LabSettings: Equatable, Sendable {
  /// What differs from the lesson format's defaults, or was chosen all the same.
  package private(set) var chosen: [LabSetting] = []

  /// The lesson format's defaults.
  package init() {}

  /// Chooses a setting; those that it makes void are forgotten.
  package mutating func choose(_ setting: LabSetting) {
    chosen.removeAll { setting.overrides($0) }
    chosen.append(setting)
  }

  /// A world with these settings in which the server listens.
  func world() -> LiveWorld<Network> {
    var live = LiveWorld(world: Network(), trace: Trace())
    for setting in chosen { setting.setting.apply(to: &live.world) }
    do throws(LabRefusal) {
      try live.perform(Self.opening)
    } catch {
      preconditionFailure("a server that has never done anything can listen")
    }
    // It belongs to setting up, as in a lesson.
    live.trace = live.trace.asSetup
    return live
  }

  /// What has been done before the learner does anything.
  package static let opening = Deed.call(.server, .listen)
}

extension LabSetting {
  /// Whether nothing is left of an earlier setting.
  fileprivate func overrides(_ other: LabSetting) -> Bool {
    guard target == .all || target == other.target else { return false }
    switch name {
    case .profile: return other.name.isOfHosts
    case .rtt: return [.rtt, .delay].contains(other.name)
    default: return name == other.name
    }
  }
}

extension SettingName {
  /// Whether each host has its own.
  package var isOfHosts: Bool { rule.target == .host }
}
