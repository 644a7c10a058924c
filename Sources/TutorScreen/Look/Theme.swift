import NetworkSimulation
import TerminalCells

/// Which colours and attributes the parts of a screen take. Meaning is never in these alone: a
/// word, a glyph or a line style says it too.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Colours that are legible on dark and on light backgrounds.
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
  /// What the cursor stands on.
  case cursor
  case badge

  fileprivate var attributes: CellAttributes {
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

  fileprivate var monoAttributes: CellAttributes {
    switch self {
    case .changed: .underline
    case .selected, .badge: .reverse
    default: []
    }
  }

  /// Of xterm's 256, which look the same in every terminal, only such as stand out on black and on
  /// white alike, and whose nearest of the eight isn't the dark blue or the yellow that doesn't.
  fileprivate var colour: UInt8? {
    switch self {
    case .text, .quiet, .strong, .emphasis, .underlined, .key, .state, .cursor: nil
    case .code, .link, .selected, .host(.client): Palette.cyan
    case .blank, .changed, .retransmission, .host(.server): Palette.magenta
    case .kind(let kind): Role.colour(of: kind)
    case .lost, .wrong, .badge: Palette.red
    case .timer: Palette.orange
    case .correct: Palette.green
    }
  }

  private static func colour(of kind: SegmentKind) -> UInt8 {
    switch kind {
    case .syn, .synAck: Palette.sky
    case .ack, .duplicateAck: Palette.green
    case .fin: Palette.magenta
    case .data, .probe: Palette.cyan
    case .rst: Palette.red
    }
  }
}

/// The theme's colours by name; in the comments red, green and blue as xterm has them.
private enum Palette {
  /// 0087af
  static let cyan: UInt8 = 31
  /// 0087d7
  static let sky: UInt8 = 32
  /// 008700
  static let green: UInt8 = 28
  /// d700d7
  static let magenta: UInt8 = 164
  /// d75f00
  static let orange: UInt8 = 166
  /// ff0000
  static let red: UInt8 = 196
}

extension CellStyle {
  /// The same, set apart as new.
  var emboldened: CellStyle {
    var style = self
    style.attributes.insert(.bold)
    return style
  }
}
