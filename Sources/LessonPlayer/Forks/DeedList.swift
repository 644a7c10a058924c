import NetworkSimulation
import TCPEngine

/// The list of what can be done to a world, a key each.
package struct DeedList: Equatable, Sendable {
  /// Whose application and power the list is about.
  package private(set) var side: HostID
  /// The entry of which it is asked how much; nil while the list itself shows.
  package private(set) var asked: Entry?

  /// What can be done, in the order of the list: the digits 1 … 9, and 0.
  package enum Entry: CaseIterable, Equatable, Sendable {
    case delay, duplicate, reorder, corrupt
    /// Cuts both paths, or joins them.
    case link
    case send
    /// Stops reading, and then reads again.
    case read
    case close, abort
    /// Crashes the host, or brings it back.
    case power

    /// Whether it is done to a segment.
    package var isOfSegment: Bool {
      switch self {
      case .delay, .duplicate, .reorder, .corrupt: true
      case .link, .send, .read, .close, .abort, .power: false
      }
    }

    /// Whether it has no meaning where one side only follows a script: what that one would make of
    /// it is all that there would be to see.
    fileprivate var needsBothSides: Bool { self == .link || self == .power }
  }

  /// What a digit, 0 … 9, brings about.
  enum Choice: Equatable {
    case nothing
    /// The list goes on asking how much.
    case ask
    case deed(Entry, DeedAmount?)
  }

  /// The list of a world.
  init(of world: some PlayedWorld) { side = world.sides[0] }

  /// What a world has to offer, in the order of the list.
  package func entries(in world: some PlayedWorld) -> [Entry] {
    Entry.allCases.filter { world.scriptedSide == nil || !$0.needsBothSides }
  }

  /// Whether the list has another side.
  package func hasOtherSide(in world: some PlayedWorld) -> Bool { world.sides.contains(side.peer) }

  /// What an entry offers to choose from in a world; empty if nothing is asked.
  package func amounts(of entry: Entry, in world: some PlayedWorld) -> [DeedAmount] {
    switch entry {
    case .delay: DeedAmount.spans
    case .reorder: DeedAmount.overtakers
    case .send: DeedAmount.octetCounts
    case .read: world.isReading(side) ? [] : DeedAmount.readings
    case .duplicate, .corrupt, .link, .close, .abort, .power: []
    }
  }

  /// Chooses by a digit, in a world.
  mutating func choose(_ digit: Int, in world: some PlayedWorld) -> Choice {
    if let asked {
      let amounts = amounts(of: asked, in: world)
      guard amounts.indices.contains(digit - 1) else { return .nothing }
      return .deed(asked, amounts[digit - 1])
    }
    let index = digit == 0 ? 9 : digit - 1
    let entries = entries(in: world)
    guard entries.indices.contains(index) else { return .nothing }
    let entry = entries[index]
    guard !amounts(of: entry, in: world).isEmpty else { return .deed(entry, nil) }
    asked = entry
    return .ask
  }

  /// Goes back from an amount to the list; false if the list shows already.
  mutating func back() -> Bool {
    defer { asked = nil }
    return asked != nil
  }

  /// Turns to the other side, if there is one to turn to.
  mutating func switchSide(in world: some PlayedWorld) {
    if asked == nil, hasOtherSide(in: world) { side = side.peer }
  }

  /// The deed of an entry in a world, with the first amount unless told; nil if it needs a segment
  /// and there is none.
  package func deed(
    _ entry: Entry, _ amount: DeedAmount? = nil, to segment: SegmentID?, in world: some PlayedWorld
  ) -> Deed? {
    let amount = amount ?? amounts(of: entry, in: world).first
    let treatment: Fault.Effect? =
      switch (entry, amount) {
      case (.delay, .span(let span)): .delay(by: span)
      case (.reorder, .segments(let count)): .reorder(by: count)
      case (.duplicate, _): .duplicate
      case (.corrupt, _): .corrupt
      default: nil
      }
    if let treatment { return segment.map { .treat($0, treatment) } }
    switch (entry, amount) {
    case (.send, .octets(let count)):
      return .call(side, .send(SegmentText(patternFrom: 0, count: count)))
    case (.read, .octets(let count)): return .call(side, .read(count))
    case (.read, .everything): return .call(side, .resumeReading)
    case (.read, _): return .call(side, .stopReading)
    case (.close, _): return .call(side, .close)
    case (.abort, _): return .call(side, .abort)
    case (.power, _): return world.isUp(side) ? .crash(side) : .reboot(side)
    default:
      return PathID.both.contains(where: world.isCut) ? .heal(PathID.both) : .cut(PathID.both)
    }
  }
}

/// The list, while it is open, with the world that it is about.
package struct OpenDeeds: Equatable, Sendable {
  /// What can be done.
  package internal(set) var list: DeedList
  /// The world as it would be forked.
  package let world: ForkedWorld

  init(world: ForkedWorld) {
    list = DeedList(of: world.world)
    self.world = world
  }
}
