import TCPEngine

/// A number that is typed, or chosen from a few.
package struct NumberEntry: Equatable, Sendable {
  /// What there is to choose from, rising.
  package let candidates: [UInt32]
  /// The digits that were typed; empty if none were, or a number was chosen since.
  package private(set) var typed = ""
  /// The chosen candidate, by its index; nil if none is.
  package private(set) var choice: Int?

  /// Nothing is typed yet. Of the numbers, given the likeliest first, five are kept, and `truth`
  /// stays among them wherever it stands.
  init(_ numbers: [SequenceNumber], truth: SequenceNumber?) {
    var kept = truth.map { [$0.rawValue] } ?? []
    for number in numbers.map(\.rawValue) where kept.count < 5 {
      if !kept.contains(number), number < UInt32.max - 1 { kept.append(number) }
    }
    candidates = kept.sorted()
  }

  /// The number as it stands; nil while there is none.
  package var value: UInt32? { choice.map { candidates[$0] } ?? UInt32(typed) }

  /// Adds a digit, unless it would be no 32-bit number any more.
  mutating func type(_ digit: Int) {
    let longer = (typed == "0" ? "" : typed) + "\(digit)"
    guard UInt32(longer) != nil else { return }
    typed = longer
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
    guard !candidates.isEmpty else { return }
    typed = ""
    let count = candidates.count
    choice = choice.map { ($0 + offset + count) % count } ?? (offset > 0 ? 0 : count - 1)
  }
}
