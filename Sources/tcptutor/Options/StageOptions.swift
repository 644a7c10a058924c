import ArgumentParser

/// How a lesson is shown.
struct StageOptions: ParsableArguments {
  @Option(help: "The pictures of segments: emoji, unicode, ascii, or auto.")
  var glyphs = GlyphOption.auto

  @Option(help: "The colours, remembered: auto, dark, light, high-contrast, color-blind, or mono.")
  var theme: ThemeOption?

  @Flag(help: "Arrows arrive at once.")
  var noAnimation = false

  @Flag(help: "For a room: Space reveals a question's answer, and nothing is recorded.")
  var present = false

  @Flag(help: "Plain text from top to bottom, for screen readers and scripts.")
  var plain = false
}

/// Which signs to draw with.
enum GlyphOption: String, CaseIterable, ExpressibleByArgument {
  case emoji, unicode, ascii, auto
}
