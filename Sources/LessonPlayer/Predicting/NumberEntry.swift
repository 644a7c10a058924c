import TCPEngine

/// A number that is typed, or chosen from a few.
package struct NumberEntry: Equatable, Sendable {
  /// What there is to choose from, rising. Counted from the initial number, only what comes after
  /// it.
  package var candidates: [UInt32] {
    isCounted ? numbers.filter { Int32(bitPattern: $0 &- start) >= 0 } : numbers
  }

  private let numbers: [UInt32]
  /// The initial number that it may be counted from; nil if nobody can know it.
  package let origin: SequenceNumber?
  /// The digits that were typed; empty if none were, or a number was chosen since.
  private var typed = ""
  /// Whether the digits count from `origin`.
  private var isCounted = false
  /// The chosen candidate; nil if none is.
  package private(set) var choice: UInt32?

  /// Nothing is typed yet. Of the numbers, given the likeliest first, five are kept, and `truth`
  /// stays among them wherever it stands.
  init(_ numbers: [SequenceNumber], truth: SequenceNumber?, from origin: SequenceNumber?) {
    self.origin = origin
    var kept = truth.map { [$0.rawValue] } ?? []
    for number in numbers.map(\.rawValue) where kept.count < 5 {
      if !kept.contains(number), number < UInt32.max - 1 { kept.append(number) }
    }
    self.numbers = kept.sorted()
  }

  /// The number as it stands; nil while there is none.
  package var value: UInt32? {
    choice ?? UInt32(typed).map { $0 &+ (isCounted ? start : 0) }
  }

  private var start: UInt32 { origin?.rawValue ?? 0 }

  /// Whether digits count from `origin` from now on, where that is known; the number stays the
  /// same.
  mutating func count(fromOrigin isCounted: Bool) {
    guard origin != nil, isCounted != self.isCounted else { return }
    if let number = UInt32(typed) {
      typed = "\(isCounted ? number &- start : number &+ start)"
    }
    self.isCounted = isCounted
  }

  /// Adds a digit, unless it would be no 32-bit number any more.
  mutating func type(_ digit: Int) {
    let longer = (typed == "0" ? "" : typed) + "\(digit)"
    guard UInt32(longer) != nil else { return }
    typed = longer
    choice = nil
  }

  /// Puts a number, as on the wire, in the place of what was typed or chosen.
  mutating func enter(_ number: UInt32) {
    typed = "\(isCounted ? number &- start : number)"
    choice = nil
  }

  /// Takes the latest digit, or the choice, back; false if there is nothing to take.
  mutating func erase() -> Bool {
    defer { choice = nil }
    guard choice == nil else { return true }
    guard !typed.isEmpty else { return false }
    typed.removeLast()
    return true
  }

  /// Chooses the candidate before or after, round and round.
  mutating func move(by offset: Int) {
    let candidates = candidates
    guard !candidates.isEmpty else { return }
    typed = ""
    let count = candidates.count
    let index =
      choice.flatMap(candidates.firstIndex)
      .map { ($0 + offset + count) % count } ?? (offset > 0 ? 0 : count - 1)
    choice = candidates[index]
  }
}
