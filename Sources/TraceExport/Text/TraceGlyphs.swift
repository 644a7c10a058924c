/// The signs that a ladder in text is drawn with, each one column wide.
struct TraceGlyphs: Equatable, Sendable {
  var lane: String
  var leftTee: String
  var rightTee: String
  var line: String
  var leftHead: String
  var rightHead: String
  /// Where a segment was lost.
  var cross: String
  /// The segment is still under way.
  var more: String
  /// Between two states.
  var becomes: String

  static let unicode = TraceGlyphs(
    lane: "│", leftTee: "├", rightTee: "┤", line: "─", leftHead: "◄", rightHead: "►", cross: "✕",
    more: "…", becomes: "→")

  static let ascii = TraceGlyphs(
    lane: "|", leftTee: "|", rightTee: "|", line: "-", leftHead: "<", rightHead: ">", cross: "x",
    more: "~", becomes: "->")
}
