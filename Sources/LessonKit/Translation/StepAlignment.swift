/// Which step of a translation stands for which of its source.
///
/// Steps with an id go together by it. Steps without one go together in order, between the same two
/// steps with an id.
package struct StepAlignment: Equatable, Sendable {
  /// Steps that go together, as indices, in the translation's order.
  package private(set) var pairs: [Pair] = []
  /// Steps that only the source has, in its order.
  package private(set) var missing: [Int] = []
  /// Steps that only the translation has, in its order.
  package private(set) var extra: [Int] = []
  /// The pairs that aren't moved: both indices rise.
  private var inPlace: [Pair] = []

  /// Two steps that go together.
  package struct Pair: Equatable, Sendable {
    /// The index in the source.
    package var source: Int
    /// The index in the translation.
    package var translation: Int
    /// Whether it stands at another place among the others.
    package var isMoved: Bool
  }

  /// Compares the steps of two outlines. O(n log n).
  package init(source: LessonOutline, translation: LessonOutline) {
    let ids = Self.firstIndices(of: source.steps)
    var seen: Set<String> = []
    let named = translation.steps.enumerated().compactMap { index, step -> Pair? in
      guard let id = step.id, seen.insert(id).inserted, let origin = ids[id] else { return nil }
      return Pair(source: origin, translation: index, isMoved: true)
    }
    pairs = named
    let inOrder = Self.longestRise(named.map(\.source))
    for index in inOrder { pairs[index].isMoved = false }
    let anchors = inOrder.map { named[$0] }
    let pairedHere = Set(named.map(\.translation))
    let pairedThere = Set(named.map(\.source))
    var before = (source: -1, translation: -1)
    for index in 0...anchors.count {
      let after =
        index < anchors.count
        ? (anchors[index].source, anchors[index].translation)
        : (source.steps.count, translation.steps.count)
      pairUp(
        ((before.source + 1)..<after.0).filter { !pairedThere.contains($0) }, of: source,
        ((before.translation + 1)..<after.1).filter { !pairedHere.contains($0) }, of: translation)
      before = after
    }
    pairs.sort { $0.translation < $1.translation }
    missing.sort()
    extra.sort()
    inPlace = pairs.filter { !$0.isMoved }
  }

  /// The translation's step after which a step that only the source has belongs; nil for the top.
  /// O(log n).
  package func predecessor(ofMissing step: Int) -> Int? {
    var low = 0
    var high = inPlace.count
    while low < high {
      let middle = (low + high) / 2
      if inPlace[middle].source < step { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? inPlace[low - 1].translation : nil
  }

  /// Steps between two that go together: those with an id go with none, the rest in order.
  private mutating func pairUp(
    _ there: [Int], of source: LessonOutline, _ here: [Int], of translation: LessonOutline
  ) {
    missing += there.filter { source.steps[$0].id != nil }
    extra += here.filter { translation.steps[$0].id != nil }
    var there = there.filter { source.steps[$0].id == nil }[...]
    var here = here.filter { translation.steps[$0].id == nil }[...]
    while let first = there.first, let other = here.first,
      source.steps[first].hasAction == translation.steps[other].hasAction
    {
      pairs.append(Pair(source: first, translation: other, isMoved: false))
      there.removeFirst()
      here.removeFirst()
    }
    // A step more or less at the front isn't to shift all that follow.
    while let last = there.last, let other = here.last,
      source.steps[last].hasAction == translation.steps[other].hasAction
    {
      pairs.append(Pair(source: last, translation: other, isMoved: false))
      there.removeLast()
      here.removeLast()
    }
    missing += there
    extra += here
  }

  private static func firstIndices(of steps: [LessonOutline.Step]) -> [String: Int] {
    var indices: [String: Int] = [:]
    for (index, step) in steps.enumerated() {
      if let id = step.id, indices[id] == nil { indices[id] = index }
    }
    return indices
  }

  /// The indices of a longest rising subsequence of different numbers, in order.
  private static func longestRise(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var rise: [Int] = []
    var next = ends.last
    while let index = next {
      rise.append(index)
      next = previous[index]
    }
    return rise.reversed()
  }
}
