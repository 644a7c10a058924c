extension GlyphSet {
  /// The piece of a sloping arrow in one cell.
  func slope(_ slope: SlopedLine.Slope, of line: ArrowLine) -> String {
    switch (slope, self) {
    case (.fallingRight, .ascii): "\\"
    case (.fallingLeft, .ascii): "/"
    case (.fallingRight, _): "╲"
    case (.fallingLeft, _): "╱"
    case (.flat(2), .ascii): line == .data ? "=" : line == .retransmission ? "~" : "-"
    case (.flat(let height), .ascii): height < 2 ? "'" : height == 3 ? "." : "_"
    case (.flat(let height), _): ["⎺", "⎻", "─", "⎼", "⎽"][min(max(height, 0), 4)]
    }
  }

  /// Whether an arrow's line is drawn in its so-manieth cell: what is lost is broken, what is forged
  /// more so.
  func hasInk(_ line: ArrowLine, piece: Int) -> Bool {
    switch line {
    case .plain, .data, .retransmission: true
    case .lost: piece % 3 != 2
    case .forged: piece % 2 == 0
    }
  }

  /// Where two arrows cross.
  var crossing: String { self == .ascii ? "X" : "╳" }

  /// A lane where time is compressed.
  var brokenLane: String { self == .ascii ? ":" : "┊" }
}
