import TCPEngine

/// `sockstat … | grep -c ESTABLISHED`: an assertion on the states of the sockets. The pipeline
/// succeeds, as a shell's would, if the last `grep` finds a socket; in `[ $(…) -eq 1 ]` the count
/// is compared.
struct SocketListing: Equatable, Sendable {
  /// The state that is looked for.
  let state: ConnectionState
  /// What its name is in the listing.
  let name: String
  /// The count that is asked for; nil is one or more.
  let count: Int?

  private static let sources: Set = ["sockstat", "netstat", "ss"]
  private static let signs: Set = ["[", "]", "test", "=", "==", "-eq"]

  /// FreeBSD's names of the states.
  private static let names: [(name: String, state: ConnectionState)] = [
    ("CLOSED", .closed), ("LISTEN", .listen), ("SYN_SENT", .synSent), ("SYN_RCVD", .synReceived),
    ("ESTABLISHED", .established), ("CLOSE_WAIT", .closeWait), ("FIN_WAIT_1", .finWait1),
    ("CLOSING", .closing), ("LAST_ACK", .lastAck), ("FIN_WAIT_2", .finWait2),
    ("TIME_WAIT", .timeWait),
  ]

  /// Nil if the command isn't one.
  init?(_ command: ShellCommand) {
    let pieces = ([command.words] + command.filters).map { words in
      words.flatMap { Self.withoutSubstitution($0) }
    }
    let first = pieces[0].filter { !Self.signs.contains($0) }
    guard let program = first.first?.split(separator: "/").last,
      Self.sources.contains(String(program))
    else { return nil }
    var found: (name: String, state: ConnectionState)?
    var count: Int?
    for filter in pieces.dropFirst() {
      guard filter.first == "grep" else { return nil }
      let isInverted = filter.contains { $0.hasPrefix("-") && $0.contains("v") }
      let words = filter.dropFirst()
      guard let named = Self.names.first(where: { words.contains($0.name) }) else { continue }
      if isInverted { continue }
      found = named
      if let sign = words.firstIndex(where: { ["=", "==", "-eq"].contains($0) }) {
        guard sign + 1 < filter.count, let wanted = Int(filter[sign + 1]) else { return nil }
        count = wanted
      }
    }
    guard let found else { return nil }
    (name, state) = (found.name, found.state)
    self.count = count
  }

  /// A word without `$(`, `)` and quotes.
  private static func withoutSubstitution(_ word: String) -> [String] {
    var word = Substring(word)
    while word.hasPrefix("$(") { word = word.dropFirst(2) }
    while word.hasSuffix(")") { word = word.dropLast() }
    while word.hasSuffix("$") { word = word.dropLast() }
    while word.hasPrefix("^") { word = word.dropFirst() }
    return word.isEmpty ? [] : [String(word)]
  }

  /// Whether so many sockets in the state are what is asked for.
  func holds(of found: Int) -> Bool { count.map { $0 == found } ?? (found > 0) }
}
