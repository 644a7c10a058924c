import NetworkSimulation
import TerminalCells

/// Which colours and attributes the parts of a screen take. Meaning is never in these alone: a
/// word, a glyph or a line style says it too.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Sixteen-colour palette that is legible on dark and on light backgrounds.
  case standard
  /// Attributes only, for NO_COLOR and terminals without colours.
  case mono

  /// How a part of the screen looks.
  func style(_ role: Role) -> CellStyle {
    var style = CellStyle(attributes: role.attributes)
    if self == .standard, let colour = role.colour { style.foreground = .indexed(colour) }
    if self == .mono { style.attributes.formUnion(role.monoAttributes) }
    return style
  }
}

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
  case badge

  fileprivate var attributes: CellAttributes {
    switch self {
    case .quiet: .dim
    case .strong, .key, .state, .changed, .blank, .selected, .correct, .wrong, .badge: .bold
    case .emphasis: .italic
    case .underlined, .link: .underline
    case .host: .bold
    case .text, .code, .kind, .lost, .retransmission, .timer: []
    }
  }

  fileprivate var monoAttributes: CellAttributes {
    switch self {
    case .changed: .underline
    case .selected, .badge: .reverse
    default: []
    }
  }

  /// Of the sixteen, only those that stand out on black and on white.
  fileprivate var colour: UInt8? {
    switch self {
    case .text, .quiet, .strong, .emphasis, .underlined, .key, .state: nil
    case .code, .link: 6
    case .blank, .changed: 13
    case .host(.client): 6
    case .host(.server): 5
    case .kind(let kind): Role.colour(of: kind)
    case .lost, .wrong, .badge: 9
    case .retransmission: 13
    case .timer: 12
    case .correct: 2
    case .selected: 12
    }
  }

  private static func colour(of kind: SegmentKind) -> UInt8 {
    switch kind {
    case .syn, .synAck: 12
    case .ack, .duplicateAck: 2
    case .fin: 5
    case .data, .probe: 6
    case .rst: 9
    }
  }
}

extension CellStyle {
  /// The same, set apart as past.
  var dimmed: CellStyle {
    var style = self
    style.attributes.remove(.bold)
    style.attributes.insert(.dim)
    return style
  }

  /// The same, set apart as new.
  var emboldened: CellStyle {
    var style = self
    style.attributes.insert(.bold)
    return style
  }
}
