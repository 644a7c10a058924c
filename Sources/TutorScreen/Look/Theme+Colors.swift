// Required reading: WCAG 2.1, 1.4.3 and 1.4.6 (contrast), whose 4.5 and 7 ThemeTests measures.

extension Theme {
  /// The colours in the order of `Hue`: cyan, sky, green, magenta, orange, red, grey. Of xterm's 256
  /// only 16 and up, which look the same in every terminal.
  static func numbers(
    _ palette: Palette, _ background: Background, _ colors: ColorCount
  ) -> [UInt8?] {
    switch (palette, background, colors) {
    case (.mono, _, _): none

    // The few that stand out on black and on white: 5f5fff, 875fd7, 00875f, d700af, af5f5f, 767676.
    case (.standard, .unknown, .all): [63, 98, 29, 163, 131, 131, 243]
    case (.colorBlind, .unknown, .all): [63, 63, 63, 131, 131, 131, 243]
    case (.highContrast, .unknown, _), (_, .unknown, .sixteen), (_, .unknown, .eight): none

    // 5fd7d7, 87d7ff, 87d787, ff87ff, ffaf5f, ff8787, a8a8a8.
    case (.standard, .dark, .all): [80, 117, 114, 213, 215, 210, 248]
    case (.standard, .dark, .sixteen): [6, 14, 10, 13, 3, 9, 7]
    // 005f5f, 005faf, 005f00, 870087, 875f00, af0000, 585858.
    case (.standard, .light, .all): [23, 25, 22, 90, 94, 124, 240]
    case (.standard, .light, .sixteen): [4, 12, nil, 5, 1, 1, nil]
    case (.standard, .light, .eight): [4, 4, nil, 5, 1, 1, nil]

    // 87ffff, afd7ff, 87ff87, ffafff, ffd787, ffafaf.
    case (.highContrast, .dark, .all): [123, 153, 120, 219, 222, 217, nil]
    case (.highContrast, .dark, .sixteen): [14, 6, 10, nil, 11, 11, nil]
    // 005f5f, 000087, 005f00, 870087, 5f0000, 870000.
    case (.highContrast, .light, .all): [23, 18, 22, 90, 52, 88, nil]
    case (.highContrast, .light, _): [4, 4, nil, nil, nil, nil, nil]

    // 5fafff, 87d7ff, afffff, ffd787, ffffaf, ff8700, a8a8a8.
    case (.colorBlind, .dark, .all): [75, 117, 159, 222, 229, 208, 248]
    case (.colorBlind, .dark, .sixteen): [14, 14, 14, 11, 11, 11, 7]
    // 005faf, 005fd7, 005f87, 875f00, 5f5f00, af5f00, 585858.
    case (.colorBlind, .light, .all): [25, 26, 24, 94, 58, 130, 240]
    case (.colorBlind, .light, _): [4, 4, 4, 1, 1, 1, nil]

    case (.standard, .dark, .eight), (.highContrast, .dark, .eight): [6, 6, 2, nil, 3, 3, nil]
    case (.colorBlind, .dark, .eight): [6, 6, 6, 3, 3, 3, nil]
    }
  }

  private static let none = [UInt8?](repeating: nil, count: Hue.allCases.count)
}
