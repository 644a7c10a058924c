/// A key as the program understands it, decoded from what the terminal sent.
package enum Key: Hashable, Sendable {
  /// A character: lower case letters, digits, signs. A Hangul letter typed with a Korean layout on
  /// comes as the Latin letter on the same key, followed by `hangulNotice`. While the program wants
  /// text, whatever was typed.
  case character(Character)
  case enter, backspace, tab, escape
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// F1 … F12.
  case function(Int)
  /// Ctrl and a letter, lower case.
  case control(Character)
  /// The keys before this one were typed as Hangul: a good moment to name the 한/영 key.
  case hangulNotice
  /// The mouse's first button was pressed over a cell.
  case click(GridPlace)
  /// The mouse's wheel was turned by a notch over a cell.
  case wheel(up: Bool, at: GridPlace)
  /// The terminal has another size.
  case resized(GridSize)
  /// No more keys will come: the terminal is gone.
  case endOfInput
}
