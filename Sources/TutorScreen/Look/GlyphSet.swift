import NetworkSimulation

/// Which characters pictures and frames are made of, by what the terminal can show.
package enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Emoji of safe width, and box drawing.
  case emoji
  /// Box drawing and signs one column wide, no emoji.
  case unicode
  /// Nothing but ASCII.
  case ascii

  /// The picture of a kind of segment, with the space after it; empty where words do.
  func icon(_ kind: SegmentKind) -> String {
    guard self == .emoji else { return "" }
    return switch kind {
    case .syn: "❔"
    case .synAck: "❔👍"
    case .ack, .duplicateAck: "👍"
    case .fin: "✋"
    case .data, .probe: "📦"
    case .rst: "🛑"
    }
  }

  /// The word for a kind of segment; without pictures it carries the sign that a lesson's text has
  /// in the picture's place.
  func word(_ kind: SegmentKind) -> String {
    let marks = self != .emoji
    return switch kind {
    case .syn: marks ? "SYN?" : "SYN"
    case .synAck: marks ? "SYN?ACK+" : "SYN+ACK"
    case .ack, .duplicateAck: marks ? "ACK+" : "ACK"
    case .fin: marks ? "FIN!" : "FIN"
    case .data: "DATA"
    case .probe: "PROBE"
    case .rst: marks ? "RST#" : "RST"
    }
  }

  /// The sign that flies at the head of an arrow without pictures.
  static func sign(_ kind: SegmentKind) -> String {
    switch kind {
    case .syn: "?"
    case .synAck: "?+"
    case .ack, .duplicateAck: "+"
    case .fin: "!"
    case .data, .probe: "="
    case .rst: "#"
    }
  }

  /// Where a segment died.
  var loss: String { pick("💥", "✗", "x") }
  /// Where a segment was thrown away.
  var discard: String { pick("✗", "✗", "x") }
  var again: String { pick("↻ ", "↻ ", "RE ") }
  var rightHead: String { pick("►", "►", ">") }
  var leftHead: String { pick("◄", "◄", "<") }
  var upHead: String { pick("▲", "▲", "^") }
  var downHead: String { pick("▼", "▼", "v") }
  var hourglass: String { pick("⏳ ", "", "") }
  var alarm: String { pick("⏰ ", "! ", "! ") }
  var barFull: String { pick("▓", "▓", "#") }
  var barEmpty: String { pick("░", "░", ".") }
  var right: String { pick("✅", "✓", "[v]") }
  var wrong: String { pick("❌", "✗", "[x]") }
  var question: String { pick("🤔 ", "", "") }
  var hint: String { pick("💡 ", "", "") }
  var flag: String { pick("🎉 ", "", "") }
  var breadcrumb: String { pick("›", "›", ">") }
  var into: String { pick("→", "→", "->") }
  var leadsTo: String { pick("─►", "─►", "->") }
  var bullet: String { pick("•", "•", "*") }
  var selection: String { pick("►", "►", ">") }
  var quoteBar: String { pick("│", "│", "|") }
  var more: String { pick("▼", "▼", "v") }
  var less: String { pick("▲", "▲", "^") }
  var ellipsis: String { pick("…", "…", "..") }
  var dash: String { pick("–", "–", "-") }
  var leftArrowKey: String { pick("←", "←", "<-") }
  var rightArrowKey: String { pick("→", "→", "->") }
  var upDownKeys: String { pick("↑↓", "↑↓", "Up/Down") }
  var times: String { pick("×", "×", "x") }
  var half: String { pick("½", "½", "1/2") }
  var divider: String { pick("·", "·", "-") }
  /// A bit that isn't set.
  var unset: String { pick("·", "·", ".") }

  /// Frames: horizontal, vertical, corners from top left clockwise, then ├ ┤ ┬.
  var frame: Frame {
    self == .ascii
      ? Frame(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomRight: "+",
        bottomLeft: "+", branchRight: "|", branchLeft: "|", branchDown: "+")
      : Frame(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomRight: "┘",
        bottomLeft: "└", branchRight: "├", branchLeft: "┤", branchDown: "┬")
  }

  /// The line of an arrow, a piece that is repeated: it differs by what becomes of the segment.
  func line(_ line: ArrowLine) -> String {
    switch line {
    case .plain: pick("─", "─", "-")
    case .data: pick("─", "─", "=")
    case .lost: pick("╌", "╌", "- ")
    case .retransmission: pick("═", "═", "~")
    case .forged: pick("┈", "┈", ".")
    }
  }

  /// The piece of a frame from which lines run to some of its four sides; a space for none.
  func joint(_ sides: LineSides) -> String {
    if self == .ascii {
      return switch sides {
      case []: " "
      case .up, .down, [.up, .down]: "|"
      case .left, .right, [.left, .right]: "-"
      default: "+"
      }
    }
    return LineSides.pieces[Int(sides.rawValue)]
  }

  private func pick(_ emoji: String, _ unicode: String, _ ascii: String) -> String {
    switch self {
    case .emoji: emoji
    case .unicode: unicode
    case .ascii: ascii
    }
  }
}

/// The pieces of frames.
struct Frame {
  var horizontal, vertical: String
  var topLeft, topRight, bottomRight, bottomLeft: String
  var branchRight, branchLeft, branchDown: String
}

/// The sides of a cell to which lines run.
struct LineSides: OptionSet, Hashable {
  let rawValue: UInt8
  static let up = LineSides(rawValue: 1)
  static let down = LineSides(rawValue: 2)
  static let left = LineSides(rawValue: 4)
  static let right = LineSides(rawValue: 8)

  /// Box drawing by the raw value.
  fileprivate static let pieces = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}

/// What an arrow is drawn with.
enum ArrowLine {
  case plain, data, lost, retransmission, forged
}
