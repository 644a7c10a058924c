import ArgumentParser

/// How a lesson is shown.
struct StageOptions: ParsableArguments {
  @Option(
    help: .both(
      "세그먼트의 그림: emoji, unicode, ascii, auto.",
      "The pictures of segments: emoji, unicode, ascii, or auto."))
  var glyphs = GlyphOption.auto

  @Option(
    help: .both(
      """
      색. 한 번 고르면 기억해요: auto, dark, light, high-contrast, color-blind, mono. tmux 안에서처럼 auto가 배경을 \
      알아내지 못하면 dark나 light로 알려 주세요.
      """,
      """
      The colours, remembered: auto, dark, light, high-contrast, color-blind, or mono. Where auto \
      can't tell the background, as inside tmux, say dark or light.
      """))
  var theme: ThemeOption?

  @Flag(help: .both("화살표가 단번에 도착해요.", "Arrows arrive at once."))
  var noAnimation = false

  @Flag(
    help: .both(
      "여럿이 볼 때: Space가 문제의 답을 펼치고, 아무것도 기록하지 않아요.",
      "For a room: Space reveals a question's answer, and nothing is recorded."))
  var present = false

  @Flag(
    help: .both(
      "위에서 아래로 읽는 글로: 화면 낭독기와 스크립트를 위해.",
      "Plain text from top to bottom, for screen readers and scripts."))
  var plain = false
}

/// Which signs to draw with.
enum GlyphOption: String, CaseIterable, ExpressibleByArgument {
  case emoji, unicode, ascii, auto
}
