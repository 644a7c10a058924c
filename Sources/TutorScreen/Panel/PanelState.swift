import NetworkSimulation

/// What the learner did with the panels: which is open, and where its cursor is.
package struct PanelState: Equatable, Sendable {
  /// The panel that is open; nil for none.
  package private(set) var open: StagePanel?
  /// How many things lay over the lesson when it opened: a fork, the list of deeds and the like.
  package private(set) var layer = 0
  /// The row of the ladder that is selected, by its place in the stage's rows; nil is the newest.
  package var row: Int?
  /// What the learner looks for in the lanes; nil while they don't.
  package var search: LaneSearch?
  /// Lines by which the panel is scrolled down.
  package var scroll = 0
  /// Whether up and down move the header's cursor; else they select a row of the ladder.
  package private(set) var isInHeader = true
  /// The header's field under the cursor, by its place on the wire.
  private(set) var field = 0
  /// Whose curves and whose knowledge are shown.
  private(set) var host = HostID.client

  /// Nothing is open, and nothing selected.
  package init() {}

  /// Opens a panel, or closes the one that is open: the key of a panel was pressed, with so many
  /// things over the lesson.
  package mutating func press(_ panel: StagePanel, over layers: Int = 0) {
    scroll = 0
    switch (open, panel) {
    case (.windows, .windows): open = .buffers
    case (.buffers, .windows), (panel, _): open = nil
    default: open = panel
    }
    layer = open == nil ? 0 : layers
    isInHeader = true
  }

  /// Lays the open panel below all else.
  package mutating func lower() { layer = 0 }

  /// Closes the panel.
  package mutating func close() {
    open = nil
    layer = 0
    scroll = 0
  }

  /// The panel's other side: ladder or fields, client or server.
  package mutating func switchSide() {
    switch open {
    case .header: isInHeader.toggle()
    case .graph, .knowledge: host = host.peer
    default: break
    }
  }

  /// Whether the open panel has another side.
  package var hasSides: Bool {
    switch open {
    case .header, .graph, .knowledge: true
    default: false
    }
  }

  /// Whether up and down belong to the open panel.
  package var takesArrows: Bool { open == .header && isInHeader }

  /// Moves the header's cursor by some of `count` fields, round and round.
  package mutating func moveField(by offset: Int, of count: Int) {
    guard count > 0 else { return }
    field = ((min(field, count - 1) + offset) % count + count) % count
  }
}
