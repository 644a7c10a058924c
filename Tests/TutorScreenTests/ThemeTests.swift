// Required reading: WCAG 2.1, 1.4.3, 1.4.6 and “relative luminance”; Viénot, Brettel and Mollon 1999,
// “Digital video colourmaps for checking the legibility of displays by dichromats”.

import Foundation
import LessonPlayer
import NetworkSimulation
import TerminalCells
import TestSupport
import Testing

@testable import TutorScreen

private let palettes = Theme.Palette.allCases
private let themes = palettes.flatMap { palette in
  Theme.Background.allCases.flatMap { background in
    Theme.ColorCount.allCases.map { Theme(palette, on: background, colors: $0) }
  }
}

@Test(arguments: themes)
func `a theme's colours stand out on its background`(theme: Theme) {
  let wanted = theme.palette == .highContrast ? 7 : 4.5
  for hue in Hue.allCases {
    guard let color = theme.color(hue).map(Light.init) else { continue }
    if theme.background != .light { #expect(color.contrast(to: .black) >= wanted, "\(hue)") }
    if theme.background != .dark { #expect(color.contrast(to: .white) >= wanted, "\(hue)") }
  }
}

@Test(arguments: themes)
func `a theme takes colours that its terminal has`(theme: Theme) {
  for color in Hue.allCases.compactMap(theme.color) {
    switch theme.colors {
    case .eight: #expect(color < 8)
    case .sixteen: #expect(color < 16)
    // The first sixteen are the user's to change.
    case .all: #expect(color >= 16)
    }
  }
}

/// Pairs that a learner must not mistake for each other.
private let pairs: [(Role, Role)] = [
  (.host(.client), .host(.server)), (.correct, .wrong), (.kind(.ack), .kind(.rst)),
  (.kind(.syn), .kind(.fin)), (.kind(.ack), .lost),
]

@Test(arguments: Theme.Background.allCases, Theme.ColorCount.allCases)
func `what colours tell apart, people without red or green cones tell apart too`(
  background: Theme.Background, colors: Theme.ColorCount
) {
  let theme = Theme(.colorBlind, on: background, colors: colors)
  for (one, other) in pairs {
    guard case .indexed(let left) = theme.style(one).foreground,
      case .indexed(let right) = theme.style(other).foreground
    else { continue }
    for eye in Light.Eye.allCases {
      let distance = Light(left).seen(by: eye).distance(to: Light(right).seen(by: eye))
      #expect(distance >= 0.2, "\(one) \(other) for \(eye)")
    }
  }
}

@Test(arguments: themes)
func `a theme changes no character but the white question mark on white`(theme: Theme) {
  let view = Sample.lossStage()
  let text = Sample.text(.stage(view), ScreenLook(.english))
  #expect(text.contains("❔"))
  #expect(
    Sample.text(.stage(view), ScreenLook(.english, theme: theme))
      == (theme.background == .light ? text.replacingOccurrences(of: "❔", with: "❓") : text))
}

@Test(arguments: [Theme.mono, Theme(.highContrast)])
func `without colours what changed and what is selected has an attribute`(theme: Theme) {
  #expect(theme.style(.changed) == CellStyle(attributes: [.bold, .underline]))
  #expect(theme.style(.selected) == CellStyle(attributes: [.bold, .reverse]))
  #expect(theme.style(.lost) == .plain)
}

@Test func `what is selected is of one piece`() throws {
  for view in [
    ScreenView.Place.menu(Sample.menu(.korean)), .stage(Sample.quizStage(Sample.quiz(chosen: [0]))),
  ] {
    var grid = CellGrid(size: GridSize(columns: 80, rows: 24))
    ScreenView(view, look: ScreenLook(.korean, theme: .mono)).draw(into: &grid)
    let selected = (0..<24).flatMap { grid.row($0).runs }
      .filter { $0.style == Theme.mono.style(.selected) }
    #expect(selected.count == 1 && selected[0].text.contains("►"))
  }
}

@Test func `nothing is faint where contrast is high`() {
  for background in Theme.Background.allCases {
    #expect(!Theme(.highContrast, on: background).style(.quiet).attributes.contains(.dim))
  }
}

@Test(arguments: palettes, Theme.Background.allCases)
func `a loss in every theme, with its styles`(
  palette: Theme.Palette, background: Theme.Background
) {
  let look = ScreenLook(.english, theme: Theme(palette, on: background))
  var grid = CellGrid(size: GridSize(columns: 80, rows: 24))
  ScreenView(.stage(Sample.lossStage()), look: look).draw(into: &grid)
  let name = "sample-loss-\(palette.rawValue)-\(background.rawValue).styles.txt"
  #expect(Golden.difference(StyledText.lines(of: grid), name) == nil)
}

@Test(arguments: [Theme.ColorCount.sixteen, .eight])
func `a loss in few colours, with its styles`(colors: Theme.ColorCount) {
  let look = ScreenLook(.korean, theme: Theme(.standard, on: .dark, colors: colors))
  var grid = CellGrid(size: GridSize(columns: 80, rows: 24))
  ScreenView(.stage(Sample.lossStage()), look: look).draw(into: &grid)
  let name = "sample-loss-ko-dark-\(colors.rawValue).styles.txt"
  #expect(Golden.difference(StyledText.lines(of: grid), name) == nil)
}
