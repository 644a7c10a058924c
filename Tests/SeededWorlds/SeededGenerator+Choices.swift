import NetworkSimulation

/// How seeded tests draw: a seed names a run.
extension SeededGenerator {
  /// A number in 0 ..< `bound`; traps on a bound below 1.
  public mutating func roll(_ bound: Int) -> Int { Int(number(below: UInt64(bound))) }

  /// One of these; traps if there are none.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[roll(choices.count)]
  }
}
