import LessonKit
import NetworkSimulation
import TCPEngine
import Wording

/// Settings being chosen for a new world: a table with a row a setting, and a cursor in it.
package struct LabSettingsEditor: Equatable, Sendable {
  /// What is chosen so far.
  package private(set) var settings: LabSettings
  /// The row under the cursor.
  package private(set) var row = 0
  /// Which of two values the cursor is on: the client's or the server's, there or back.
  package private(set) var column = 0
  /// What is being typed; empty while nothing is.
  package private(set) var typed = ""
  /// What is wrong with what was typed last.
  package private(set) var mistake: Mistake?
  private let original: LabSettings

  /// Begins with the settings of a world.
  package init(_ settings: LabSettings) {
    self.settings = settings
    original = settings
  }

  /// Whether anything is other than it was.
  package var isChanged: Bool { settings != original }

  /// A setting and its values: one for all, or one for each host or path.
  package struct Row: Equatable, Sendable {
    /// Which setting.
    package var name: SettingName
    /// Its values, as the script writes them.
    package var values: [String]
  }

  /// All settings, in the order of the format's table.
  package var rows: [Row] {
    let world = settings.world().world
    return Self.names.map { name in
      Row(
        name: name,
        values: name.targets.map { settings.value(of: name, for: $0, in: world).written })
    }
  }

  /// How many there are.
  package static var rowCount: Int { names.count }

  private static let names = SettingRule.all.compactMap { SettingName(rawValue: $0.name) }

  private var name: SettingName { Self.names[row] }
  private var target: LabSetting.Target {
    let targets = name.targets
    return targets[min(column, targets.count - 1)]
  }

  // MARK: Moving

  /// Moves to another row; what was typed is forgotten.
  package mutating func move(by offset: Int) {
    typed = ""
    mistake = nil
    row = min(max(row + offset, 0), Self.names.count - 1)
  }

  /// Moves to the other value of the row.
  package mutating func switchColumn() {
    typed = ""
    mistake = nil
    guard name.targets.count > 1 else { return }
    column = 1 - column
  }

  // MARK: Changing

  /// Changes the value to the next one that is worth trying.
  package mutating func change(isUpward: Bool) {
    guard typed.isEmpty else { return }
    let value = settings.value(of: name, for: target, in: settings.world().world)
    if let next = value.neighbour(isUpward: isUpward, in: name.rule.shape) { choose(next.written) }
  }

  /// Types a character of a value, which begins with a digit; false for one that begins nothing.
  package mutating func type(_ character: Character) -> Bool {
    let isDigit = character.isASCII && character.isNumber
    guard isDigit || !typed.isEmpty, character.isASCII, typed.count < 20,
      isDigit || character.isLetter || ".%".contains(character)
    else { return !typed.isEmpty }
    mistake = nil
    typed.append(character)
    return true
  }

  /// Takes the last character back; false if nothing is being typed.
  package mutating func erase() -> Bool {
    mistake = nil
    return typed.popLast() != nil
  }

  /// Forgets what is being typed; false if nothing is.
  package mutating func cancel() -> Bool {
    defer { (typed, mistake) = ("", nil) }
    return !typed.isEmpty
  }

  /// Takes what was typed, as the script's parser reads it; false if nothing was typed.
  package mutating func confirm() -> Bool {
    guard !typed.isEmpty else { return false }
    choose(typed)
    return true
  }

  private mutating func choose(_ value: String) {
    switch LabSetting.read(name, of: target, value: value) {
    case .success(let setting):
      settings.choose(setting)
      (typed, mistake) = ("", nil)
    case .failure(let wrong): mistake = wrong.mistake
    }
  }
}

extension SettingName {
  /// Whose values a table shows.
  fileprivate var targets: [LabSetting.Target] {
    switch rule.target {
    case .network: [.all]
    case .path: PathID.both.map { .path($0) }
    case .host: HostID.allCases.map { .host($0) }
    }
  }
}

extension LabSettings {
  /// The value of a setting in a world that has these settings.
  fileprivate func value(
    of name: SettingName, for target: LabSetting.Target, in world: Network
  ) -> SettingValue {
    switch target {
    case .host(let host):
      return SettingValue(name, of: world.settings(of: host), profile: profile(of: host))
    case .path(let path): return SettingValue(name, of: world.settings(of: path))
    case .all:
      guard name == .rtt else { return .number(Int64(clamping: seed)) }
      return .time(PathID.both.reduce(.zero) { $0 + world.settings(of: $1).delay })
    }
  }

  private func profile(of host: HostID) -> EndpointProfile {
    let profiles = chosen.compactMap { setting -> EndpointProfile? in
      guard case .endpoint(let hosts, .profile(let profile)) = setting.setting,
        hosts.contains(host)
      else { return nil }
      return profile
    }
    return profiles.last ?? .teaching
  }

  private var seed: UInt64 {
    chosen.compactMap { if case .seed(let seed) = $0.setting { seed } else { nil } }.last ?? 1
  }
}
