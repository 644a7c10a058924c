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
