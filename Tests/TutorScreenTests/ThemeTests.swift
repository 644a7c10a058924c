import LessonPlayer
import NetworkSimulation
import TerminalCells
import Testing

@testable import TutorScreen

private let roles: [Role] =
  [
    .text, .quiet, .strong, .emphasis, .underlined, .code, .link, .blank, .key, .state, .changed,
    .lost, .retransmission, .timer, .correct, .wrong, .selected, .badge,
  ] + HostID.allCases.map(Role.host) + SegmentKind.allCases.map(Role.kind)

@Test(arguments: roles)
func `a colour stands out on a black and on a white background`(role: Role) {
  guard case .indexed(let index) = Theme.standard.style(role).foreground else { return }
  let colour = luminance(ofPaletteColour: Int(index))
  // WCAG 2.1 asks for a contrast of 3 at least in large or bold text.
  #expect((colour + 0.05) / 0.05 >= 3.5)
  #expect(1.05 / (colour + 0.05) >= 3.5)
}

/// Relative luminance (WCAG 2.1) of one of xterm's colours 16 ... 231, whose look no user changes.
private func luminance(ofPaletteColour index: Int) -> Double {
  precondition((16...231).contains(index), "a colour that looks the same in every terminal")
  // The six levels 0, 95, 135, 175, 215 and 255 of the colour cube, made linear.
  let linear = [0, 0.1144, 0.2423, 0.4287, 0.6795, 1]
  let cube = index - 16
  return 0.2126 * linear[cube / 36] + 0.7152 * linear[cube / 6 % 6] + 0.0722 * linear[cube % 6]
}
