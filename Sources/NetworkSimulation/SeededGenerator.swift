/// The simulation's only source of chance: SplitMix64, the same numbers for the same seed on every
/// machine and with every toolchain.
///
/// The standard library's `random(in:using:)` isn't used with it: how that turns bits into a number
/// isn't promised.
public struct SeededGenerator: Equatable, Sendable {
  private var state: UInt64

  /// The generator that starts from `seed`; any value will do.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 ..< `bound`. The bias of the multiplication is below `bound` / 2⁶⁴, far under
  /// what any lesson could show. Traps on a bound of zero.
  public mutating func number(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "a number is drawn from a range that isn't empty")
    return next().multipliedFullWidth(by: bound).high
  }

  /// True so many times in a million, 0 … 1,000,000: never below, always above.
  public mutating func chance(perMillion: Int) -> Bool {
    number(below: 1_000_000) < UInt64(max(0, perMillion))
  }
}
