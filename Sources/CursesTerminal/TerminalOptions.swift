/// What the caller of a terminal decides about it.
package struct TerminalOptions: Sendable {
  /// Uses no colour, whatever the terminal can do: NO_COLOR.
  package var isColorless: Bool
  /// Prints ❔ and asks for the cursor, to find out what the terminal draws.
  package var probesGlyphs: Bool
  /// Asks for the colour of the background.
  package var probesBackground: Bool
  /// One line, printed after the terminal was restored from a crash.
  package var crashNotice: String
  /// The type of terminal; nil for TERM's.
  package var type: String?
  /// The descriptor that keys come from.
  package var input: Int32
  /// The descriptor that rows go to.
  package var output: Int32

  package init(
    isColorless: Bool = false, probesGlyphs: Bool = true, probesBackground: Bool = true,
    crashNotice: String = "", type: String? = nil, input: Int32 = 0, output: Int32 = 1
  ) {
    self.isColorless = isColorless
    self.probesGlyphs = probesGlyphs
    self.probesBackground = probesBackground
    self.crashNotice = crashNotice
    self.type = type
    self.input = input
    self.output = output
  }
}

/// Why there is no full-screen terminal to be had; plain text is what remains.
package enum TerminalUnavailable: Error, Equatable, Sendable {
  /// Input or output isn't a terminal.
  case notATerminal
  /// TERM is empty or unset.
  case noType
  /// terminfo doesn't know the type, or the cursor can't be addressed there (`dumb`).
  case cannotAddressCursor(type: String)
  /// ncurses refuses to start.
  case refused(type: String)
}

/// What was found out about a terminal.
package struct TerminalReport: Equatable, Sendable {
  package let type: String
  package let locale: TerminalLocale
  package let glyphs: GlyphLevel
  package let colors: ColorDepth
  /// What it answered; nil if it wasn't asked.
  package let answers: TerminalProbe?
  package let background: TerminalBackground
}
