import LessonPlayer
import TCPEngine

/// A timer's bar: it is full when the timer starts and empties as time runs out.
struct Bar: Equatable {
  var text: String

  init(_ timer: RunningTimer, cells: Int, glyphs: GlyphSet) {
    let total = max((timer.due - timer.started).count, 1)
    let left = min(max(timer.remaining.count, 0), total)
    // Rounded up, so that a bar is empty only when the time is up.
    let full = Int((left * Int64(cells) + total - 1) / total)
    text =
      String(repeating: glyphs.barFull, count: full)
      + String(repeating: glyphs.barEmpty, count: cells - full)
  }
}
