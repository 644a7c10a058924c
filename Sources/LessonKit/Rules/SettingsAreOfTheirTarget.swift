/// A setting is set of what has it (E115).
enum SettingsAreOfTheirTarget: Rule {
  static let code = "E115"
}

extension Mistake {
  /// A setting of something else.
  static func wrongTarget(setting: String, belongsTo target: SettingTarget) -> Mistake {
    Mistake(
      SettingsAreOfTheirTarget.self, target.message(of: setting), help: target.help(for: setting))
  }
}
