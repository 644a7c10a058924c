import TerminalCells

/// Keys as recordings name them: a character stands for itself, any other key has a name of two
/// letters or more, and the mouse's keys the row and column of their cell after it: `click 3,14`.
enum KeyName {
  /// The name of a key; nil for the terminal's size, which has numbers and is written with them.
  static func of(_ key: Key) -> String? {
    switch key {
    case .character(let character): String(character)
    case .enter: "enter"
    case .backspace: "backspace"
    case .tab: "tab"
    case .escape: "escape"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "page-up"
    case .pageDown: "page-down"
    case .function(let number): "f\(number)"
    case .control(let letter): "ctrl-\(letter)"
    case .hangulNotice: "hangul"
    case .endOfInput: "end-of-input"
    case .click(let place): "click \(place.row),\(place.column)"
    case .wheel(let up, let place): "wheel-\(up ? "up" : "down") \(place.row),\(place.column)"
    case .resized: nil
    }
  }

  /// The key of a name; nil if no key has it.
  static func key(named name: String) -> Key? {
    if name.count == 1 { return name.first.map(Key.character) }
    if name.hasPrefix("ctrl-") {
      return name.count == 6 ? name.last.map(Key.control) : nil
    }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()) {
      return (1...99).contains(number) ? .function(number) : nil
    }
    return named.first { of($0) == name } ?? mouseKey(named: name)
  }

  private static func mouseKey(named name: String) -> Key? {
    let parts = name.split(separator: " ")
    guard parts.count == 2 else { return nil }
    let numbers = parts[1].split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (0...65_535).contains($0) }) else { return nil }
    let place = GridPlace(row: numbers[0], column: numbers[1])
    switch parts[0] {
    case "click": return .click(place)
    case "wheel-up": return .wheel(up: true, at: place)
    case "wheel-down": return .wheel(up: false, at: place)
    default: return nil
    }
  }

  private static let named: [Key] = [
    .enter, .backspace, .tab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .hangulNotice, .endOfInput,
  ]
}
