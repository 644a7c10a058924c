import TerminalCells
import TestSupport

/// Keys as someone presses them who tries everything: any that there is, those of the main path
/// more often.
struct RandomKeys {
  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  mutating func below(_ bound: Int) -> Int { Int(random.number(below: UInt64(bound))) }

  /// From one column and one row to far more than the stage is designed for.
  mutating func size() -> GridSize {
    GridSize(columns: 1 + below(200), rows: 1 + below(60))
  }

  /// A key that doesn't end the session.
  mutating func key() -> Key {
    switch below(10) {
    case 0...2: below(4) > 0 ? .character(" ") : mouse()
    case 3...6: .character(Self.characters[below(Self.characters.count)])
    default: Self.named[below(Self.named.count)]
    }
  }

  /// The mouse, inside the largest screen or just outside.
  private mutating func mouse() -> Key {
    let place = GridPlace(row: below(62), column: below(202))
    return below(2) == 0 ? .click(place) : .wheel(up: below(2) == 0, at: place)
  }

  /// All of ASCII that can be typed, and what a Korean keyboard or a broken paste sends.
  private static let characters =
    (0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) } + Array("가ㅂ０🙂é\u{301}\u{7}\u{85}")

  /// All keys that have names, but those that end the session.
  private static let named = Array(
    sequence(first: Key.enter) { successor(of: $0) }
      .filter { $0 != .control("c") && $0 != .endOfInput })

  /// The key that comes next in a list of them all. A switch, so that a new key can't be forgotten.
  private static func successor(of key: Key) -> Key? {
    switch key {
    case .character, .resized, .click, .wheel: nil
    case .enter: .backspace
    case .backspace: .tab
    case .tab: .escape
    case .escape: .up
    case .up: .down
    case .down: .left
    case .left: .right
    case .right: .home
    case .home: .end
    case .end: .pageUp
    case .pageUp: .pageDown
    case .pageDown: .function(1)
    case .function(let number): number < 12 ? .function(number + 1) : .control("a")
    case .control("z"): .hangulNotice
    case .control(let letter): .control(letter.following)
    case .hangulNotice: .endOfInput
    case .endOfInput: nil
    }
  }
}

extension Character {
  /// The letter after an ASCII letter.
  fileprivate var following: Character {
    Character(Unicode.Scalar((asciiValue ?? 0x61) + 1))
  }
}
