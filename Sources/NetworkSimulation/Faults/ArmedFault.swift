import TCPEngine

/// A fault and what it has counted since it was armed.
struct ArmedFault: Equatable, Sendable {
  let id: FaultID
  let fault: Fault
  var matched = 0
  var fired = 0
  /// Whether it was disarmed: it takes nothing any more, and what it counted can still be asked.
  var isDisarmed = false

  init(id: FaultID, fault: Fault) {
    self.id = id
    self.fault = fault
  }

  /// Whether it can't fire any more.
  var isSpent: Bool {
    switch fault.selection {
    case .next(let count): isDisarmed || fired >= count
    case .ordinal(let ordinal): isDisarmed || matched >= ordinal
    case .every, .perMillion: isDisarmed
    }
  }

  /// Counts a matching segment, and says whether the fault takes it.
  mutating func take(using generator: inout SeededGenerator) -> Bool {
    matched += 1
    let takes =
      switch fault.selection {
      case .next(let count): fired < count
      case .ordinal(let ordinal): matched == ordinal
      case .every: true
      case .perMillion(let rate): generator.chance(perMillion: rate)
      }
    if takes { fired += 1 }
    return takes
  }
}

/// What all faults together do to one segment.
struct Treatment: Equatable, Sendable {
  var isDropped = false
  var copies = 0
  /// The bit that is flipped, counted from the first octet's highest one.
  var damagedBit: Int?
  var delay = Microseconds.zero
  /// How many later segments are to overtake it.
  var overtakers = 0
}
