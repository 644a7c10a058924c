import CursesTerminal
import Testing
import TutorScreen

@testable import tcptutor

struct ThemeChoiceTests {
  private func choice(
    _ option: ThemeOption?, _ remembered: ThemeOption?, noColor: Bool = false
  ) -> ThemeOption {
    ThemeChoice(option: option, remembered: remembered, isColorUnwanted: noColor).name
  }

  @Test func `an option weighs more than NO_COLOR, and that more than what is remembered`() {
    #expect(choice(nil, nil) == .auto)
    #expect(choice(nil, .light) == .light)
    #expect(choice(.dark, .light) == .dark)
    #expect(choice(.auto, .light) == .auto)
    #expect(choice(nil, .light, noColor: true) == .mono)
    #expect(choice(.auto, .light, noColor: true) == .mono)
    #expect(choice(.colorBlind, nil, noColor: true) == .colorBlind)
  }

  @Test func `colours suit the background, and a terminal without any gets none`() {
    let light = TerminalBackground.variable("0;15", isLight: true)
    func theme(_ option: ThemeOption, _ colors: ColorDepth) -> Theme {
      ThemeChoice(option: option, remembered: nil, isColorUnwanted: false)
        .theme(on: light, colors: colors)
    }
    #expect(theme(.auto, .all) == Theme(.standard, on: .light))
    #expect(theme(.dark, .all) == Theme(.standard, on: .dark))
    #expect(theme(.highContrast, .eight) == Theme(.highContrast, on: .light, colors: .eight))
    #expect(theme(.colorBlind, .sixteen) == Theme(.colorBlind, on: .light, colors: .sixteen))
    #expect(theme(.light, .none) == .mono)
    #expect(theme(.mono, .all) == .mono)
  }
}
