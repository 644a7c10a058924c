import NetworkSimulation
import TCPEngine
import Wording

/// A setting that was chosen: what `set` says, and what it means.
package struct LabSetting: Equatable, Sendable {
  /// Whose it is.
  package let target: Target
  /// Which.
  package let name: SettingName
  /// Its value, as the script writes it.
  package let value: String
  /// What it means.
  package let setting: Setting

  /// Whose a setting is, as `set` names it.
  package enum Target: Equatable, Hashable, Sendable {
    /// Nobody is named: the network's, both hosts', or both paths'.
    case all
    case host(HostID)
    case path(PathID)

    /// As the script writes it, with a space after it; empty for all.
    fileprivate var front: String {
      switch self {
      case .all: ""
      case .host(let host): host.rawValue + " "
      case .path(let path): ScriptText.path(path) + " "
      }
    }
  }

  /// The line of script.
  package var line: String { "set \(target.front)\(name.rawValue) \(value)" }

  /// Reads a value as the script's parser does; what is wrong with it else.
  package static func read(
    _ name: SettingName, of target: Target, value: String
  ) -> Result<LabSetting, TypedMistake> {
    LabLine.parse("set \(target.front)\(name.rawValue) \(value)").flatMap { command in
      guard case .set(let setting) = command else {
        preconditionFailure("a line that begins with ‘set’ is a setting")
      }
      return .success(setting)
    }
  }

  /// The setting of a statement's tokens; nil for a picture, which changes nothing that happens.
  init?(_ setting: Setting, of tokens: [Token]) {
    var rest = tokens.dropFirst()
    if rest.dropFirst().first?.kind == .arrow, let host = rest.first.map(\.text) {
      guard let from = HostID(rawValue: host) else { return nil }
      target = .path(PathID(from: from))
      rest = rest.dropFirst(3)
    } else if let host = rest.first.flatMap({ HostID(rawValue: $0.text) }) {
      target = .host(host)
      rest = rest.dropFirst()
    } else {
      target = .all
    }
    guard let first = rest.first, let name = SettingName(rawValue: first.text) else { return nil }
    self.name = name
    value = ScriptText.line(of: Array(rest.dropFirst()))
    self.setting = setting
  }
}
