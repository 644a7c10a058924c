import TCPEngine

/// What has happened so far, a row each, in the script's notation.
struct ScriptLadder: Sendable {
  /// A report holds no more than its last rows.
  private static let limit = 40

  private var all: [String] = []

  /// Adds a row: `<` and `>` as in scripts, a blank for calls.
  mutating func add(_ text: String, sign: String, at time: Microseconds) {
    let mark = sign == " " ? "" : sign + " "
    all.append(ScriptRunner.seconds(time) + " " + mark + text)
  }

  /// The last rows.
  var rows: [String] { Array(all.suffix(Self.limit)) }
}
