import ArgumentParser
import CursesTerminal
import TutorScreen

/// Colours by name.
enum ThemeOption: String, CaseIterable, ExpressibleByArgument {
  /// What suits the background, as far as that can be found out.
  case auto
  case dark
  case light
  case highContrast = "high-contrast"
  case colorBlind = "color-blind"
  case mono
}

/// Which colours to draw with, and why these.
struct ThemeChoice: Equatable {
  let name: ThemeOption
  let reason: Reason

  enum Reason: String {
    /// `--theme` says so.
    case option
    /// NO_COLOR is set.
    case noColor
    /// `--theme` said so once.
    case remembered
    /// Nothing says otherwise.
    case automatic
  }

  /// An option weighs more than NO_COLOR, as no-color.org wants it, and that more than what is
  /// remembered.
  init(option: ThemeOption?, remembered: ThemeOption?, isColorUnwanted: Bool) {
    if let option, option != .auto {
      (name, reason) = (option, .option)
    } else if isColorUnwanted {
      (name, reason) = (.mono, .noColor)
    } else if option == nil, let remembered {
      (name, reason) = (remembered, .remembered)
    } else {
      (name, reason) = (.auto, .automatic)
    }
  }

  /// The choice of this process.
  init(option: ThemeOption?) {
    self.init(
      option: option, remembered: RememberedTheme.read(),
      isColorUnwanted: Environment["NO_COLOR"] != nil)
  }

  /// Whether it takes the terminal's background to decide.
  var dependsOnBackground: Bool { name != .mono && name != .dark && name != .light }

  /// The theme for a terminal.
  func theme(on background: TerminalBackground, colors: ColorDepth) -> Theme {
    let count: Theme.ColorCount
    switch colors {
    case .none: return .mono
    case .eight: count = .eight
    case .sixteen: count = .sixteen
    case .all: count = .all
    }
    let found: Theme.Background = background.isLight.map { $0 ? .light : .dark } ?? .unknown
    return switch name {
    case .auto: Theme(.standard, on: found, colors: count)
    case .dark: Theme(.standard, on: .dark, colors: count)
    case .light: Theme(.standard, on: .light, colors: count)
    case .highContrast: Theme(.highContrast, on: found, colors: count)
    case .colorBlind: Theme(.colorBlind, on: found, colors: count)
    case .mono: .mono
    }
  }
}
