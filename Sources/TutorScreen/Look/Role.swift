import NetworkSimulation
import TerminalCells

/// A part of the screen, as a theme sees it.
enum Role: Hashable {
  /// Ordinary text.
  case text
  /// What is past, or only frames the rest.
  case quiet
  case strong
  case emphasis
  case underlined
  case code
  case link
  /// A blank, open or answered.
  case blank
  /// The name of a key.
  case key
  /// The name of a connection's state.
  case state
  /// What changed just now.
  case changed
  case host(HostID)
  case kind(SegmentKind)
  case lost
  case retransmission
  case timer
  case correct
  case wrong
  case selected
  /// What the cursor stands on.
  case cursor
  case badge

  var attributes: CellAttributes {
    switch self {
    case .quiet: .dim
    case .strong, .key, .state, .changed, .blank, .selected, .correct, .wrong, .badge: .bold
    case .emphasis: .italic
    case .underlined, .link: .underline
    case .host: .bold
    case .cursor: .reverse
    case .text, .code, .kind, .lost, .retransmission, .timer: []
    }
  }

  /// What sets the part off besides, where there are no colours.
  var monoAttributes: CellAttributes {
    switch self {
    case .changed: .underline
    case .selected, .badge: .reverse
    default: []
    }
  }

  /// The hue of the part; nil for the terminal's own colour.
  var hue: Hue? {
    switch self {
    case .text, .strong, .emphasis, .underlined, .key, .state, .cursor: nil
    case .quiet: .grey
    case .code, .link, .selected, .host(.client): .cyan
    case .blank, .changed, .retransmission, .host(.server): .magenta
    case .kind(let kind): Role.hue(of: kind)
    case .lost, .wrong, .badge: .red
    case .timer: .orange
    case .correct: .green
    }
  }

  private static func hue(of kind: SegmentKind) -> Hue {
    switch kind {
    case .syn, .synAck: .sky
    case .ack, .duplicateAck: .green
    case .fin: .magenta
    case .data, .probe: .cyan
    case .rst: .red
    }
  }
}

/// A colour by what it is for; a theme says which it is.
enum Hue: Int, CaseIterable, Hashable {
  case cyan, sky, green, magenta, orange, red, grey
}

extension CellStyle {
  /// The same, set apart as new.
  var emboldened: CellStyle {
    var style = self
    style.attributes.insert(.bold)
    return style
  }
}
