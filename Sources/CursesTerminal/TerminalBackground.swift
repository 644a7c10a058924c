/// What is known of a terminal's background, and from where.
package enum TerminalBackground: Equatable, Sendable {
  /// The terminal told its colour.
  case told(BackgroundColor)
  /// The variable COLORFGBG says so, which some terminals set.
  case variable(String, isLight: Bool)
  /// Terminals of this type are black: the Linux console.
  case assumedDark
  case unknown

  /// Whether it is light; nil if that isn't known.
  package var isLight: Bool? {
    switch self {
    case .told(let color): color.isLight
    case .variable(_, let isLight): isLight
    case .assumedDark: false
    case .unknown: nil
    }
  }

  /// What the terminal told weighs most, then the variable, then the type.
  init(told: BackgroundColor?, variable: String?, type: String) {
    if let told {
      self = .told(told)
    } else if let variable, let isLight = Self.isLight(variable) {
      self = .variable(variable, isLight: isLight)
    } else {
      self = type == "linux" || type.hasPrefix("linux-") ? .assumedDark : .unknown
    }
  }

  /// COLORFGBG names colours of the sixteen, the background last: `15;0`, `0;default;15`.
  private static func isLight(_ variable: String) -> Bool? {
    guard let last = variable.split(separator: ";").last.flatMap({ Int($0) }), 0...15 ~= last
    else { return nil }
    return last == 7 || last > 8
  }
}
