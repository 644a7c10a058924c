/// How far a session has come, for a test that drives the program in a terminal: it is told in the
/// terminal's title, after the frame and only while the program waits for a key with nothing moving.
/// So whoever sees the title sees a whole screen, and a key is answered once `reads` has grown.
struct SessionProgress: Equatable, Sendable {
  /// How often keys were read.
  var reads = 0
  /// How many frames were shown.
  var frames = 0

  /// The title, as in `waits 3 17`.
  var title: String { "waits \(reads) \(frames)" }
}
