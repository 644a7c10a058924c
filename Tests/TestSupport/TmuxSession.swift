#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A real terminal for a test: a program under a tmux server of its own, which ends with the value.
///
/// Nothing here sleeps: to wait is to ask tmux for the screen again. The bound on that is for a test
/// that has failed already; no loaded machine comes near it.
///
/// A program that tells in its terminal's title when it waits for a key (`waits READS FRAMES`: how
/// often it read keys, how many frames it has shown) can be driven by `press`, which is certain: a
/// key goes out when the one before was answered, and the screen read is a whole one.
package final class TmuxSession {
  package enum Failure: Error, CustomStringConvertible {
    case cannotRun(String)
    case neverShown(String, screen: String)

    package var description: String {
      switch self {
      case .cannotRun(let what): "tmux can't run: \(what)"
      case .neverShown(let text, let screen): "never shown: \(text)\nlast screen:\n\(screen)"
      }
    }
  }

  private static let tmux = ["/usr/bin/tmux", "/opt/homebrew/bin/tmux", "/usr/local/bin/tmux"]
    .first { (path: String) in access(path, X_OK) == 0 }

  /// Whether this machine has tmux.
  package static var isAvailable: Bool { tmux != nil }

  /// How often tmux is asked before something counts as never shown.
  package static let patience = 20_000

  /// What a program is given in its environment so that it can be driven by `press`.
  package static let tellingProgress = ["TCPTUTOR_TITLE": "progress"]

  private let socket: String

  /// Starts a command (a path and its arguments; no shell in between) in a terminal of a size.
  /// The environment is added to the test's own; tmux's TERM is `tmux-256color` unless it says
  /// otherwise. The screen stays readable after the command has ended.
  package init(
    command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    socket = "/tmp/tcptutor-test-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    try run(
      [
        "set-option", "-g", "remain-on-exit", "on", ";",
        "set-option", "-gq", "remain-on-exit-format", "", ";",
        "set-option", "-g", "status", "off", ";",
        "set-option", "-g", "default-terminal", "tmux-256color", ";",
        "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--", "/usr/bin/env",
      ] + variables + command)
  }

  deinit { kill() }

  /// Ends the server and the program with it.
  package func kill() {
    _ = try? run(["kill-server"])
    unlink(socket)
  }

  /// Presses keys by tmux's names for them: `Space`, `Enter`, `C-c`, `Left`, `F1`, `q`.
  package func send(_ keys: String...) throws {
    try run(["send-keys", "--"] + keys)
  }

  /// Types text as it is.
  package func type(_ text: String) throws {
    try run(["send-keys", "-l", "--", text])
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the terminal shows now: its rows, trailing spaces removed, joined by newlines.
  package func screen() throws -> String {
    try run(["capture-pane", "-p"])
  }

  /// The same with its colours and attributes, as the sequences that select them.
  package func styledScreen() throws -> String {
    try run(["capture-pane", "-p", "-e"])
  }

  /// The value of one of tmux's formats, such as `#{cursor_flag}` or `#{alternate_on}`.
  package func value(of format: String) throws -> String {
    try String(run(["display-message", "-p", format]).prefix { $0 != "\n" })
  }

  /// The first screen that holds the text; throws the last one seen if none of so many does.
  @discardableResult
  package func wait(for text: String, tries: Int = patience) throws -> String {
    try wait(for: text, tries: tries) { $0.contains(text) }
  }

  /// The first screen for which the condition holds; `what` names it when none does.
  @discardableResult
  package func wait(
    for what: String, tries: Int = patience, until isShown: (String) throws -> Bool
  ) throws -> String {
    var last = ""
    for _ in 0..<tries {
      last = try screen()
      if try isShown(last) { return last }
    }
    throw Failure.neverShown(what, screen: last)
  }

  /// Presses a key once the program waits for one, and returns the screen when it waits again.
  @discardableResult
  package func press(_ key: String) throws -> String {
    let before = try settled().progress
    try send(key)
    return try settled(after: before).screen
  }

  /// The first whole screen on which the program waits for a key.
  package func settledScreen() throws -> String { try settled().screen }

  /// Gives the terminal another size, and returns the screen when the program has drawn for it.
  @discardableResult
  package func fit(columns: Int, rows: Int) throws -> String {
    let before = try settled().progress
    try resize(columns: columns, rows: rows)
    return try settled(after: before).screen
  }

  /// Sends signals, one after the other, to the program that the terminal's shell runs.
  package func signal(_ names: String...) throws {
    // One shell for all: of two in the background either may come first.
    let kills = names.map { "kill -\($0) $program" }.joined(separator: "; ")
    try run(["run-shell", "-b", "program=$(pgrep -P #{pane_pid}); \(kills)"])
  }

  /// The first whole screen with more frames than so many.
  package func settledScreen(afterFrames frames: Int) throws -> String {
    for _ in 0..<Self.patience {
      let (progress, screen) = try settled()
      if progress.frames > frames { return screen }
    }
    throw Failure.neverShown("another frame", screen: try screen())
  }

  /// How many frames the program had shown when it last waited for a key.
  package func frames() throws -> Int { try settled().progress.frames }

  /// How far a program says that it has come.
  private struct Progress {
    var reads: Int
    var frames: Int

    init?(title: Substring) {
      let words = title.split(separator: " ")
      guard words.count == 3, words[0] == "waits", let reads = Int(words[1]),
        let frames = Int(words[2])
      else { return nil }
      self.reads = reads
      self.frames = frames
    }
  }

  private func settled(after earlier: Progress? = nil) throws -> (
    progress: Progress, screen: String
  ) {
    var last = ""
    for _ in 0..<Self.patience {
      // One request, so that nothing is shown in between.
      let both = try run(["display-message", "-p", "#{pane_title}", ";", "capture-pane", "-p"])
      last = String(both.drop { $0 != "\n" }.dropFirst())
      if let progress = Progress(title: both.prefix { $0 != "\n" }),
        progress.reads > earlier?.reads ?? -1
      {
        return (progress, last)
      }
    }
    throw Failure.neverShown("the program waiting for a key", screen: last)
  }

  /// Waits until the command has ended; its exit status, or nil if a signal ended it.
  package func waitForEnd(tries: Int = patience) throws -> Int? {
    for attempt in 1...tries {
      // On a loaded machine tmux can miss that a child has ended, until another one does.
      if attempt % 50 == 0 { try run(["run-shell", "-b", "true"]) }
      // A pane is dead as soon as its terminal is closed; how the command ended is known later.
      let end = try value(of: "#{pane_dead_status}/#{pane_dead_signal}")
        .split(separator: "/", omittingEmptySubsequences: false)
      if end[0] != "" { return Int(end[0]) }
      if end[1] != "" { return nil }
    }
    throw Failure.neverShown("the end of the command", screen: try screen())
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    guard let tmux = Self.tmux else { throw Failure.cannotRun("it is not installed") }
    let (output, status) = try spawn([tmux, "-u", "-S", socket, "-f", "/dev/null"] + arguments)
    guard status == 0 else {
      throw Failure.cannotRun("\(arguments.joined(separator: " ")): status \(status), \(output)")
    }
    return output
  }
}

/// Runs a program to its end; returns what it printed and its wait status. Foundation's `Process`
/// hangs on tmux's server, which keeps a signal mask and pipes; hence a file for the output.
private func spawn(_ command: [String]) throws -> (output: String, status: Int32) {
  let path = "/tmp/tcptutor-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
  let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw TmuxSession.Failure.cannotRun("no file \(path)") }
  unlink(path)
  defer { close(file) }

  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, file, 1)
  posix_spawn_file_actions_adddup2(&actions, file, 2)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

  let arguments = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var child = pid_t()
  let result = posix_spawn(&child, command[0], &actions, &attributes, arguments, environ)
  guard result == 0 else { throw TmuxSession.Failure.cannotRun("posix_spawn says \(result)") }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}

  lseek(file, 0, SEEK_SET)
  var output: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4_096)
  while case let count = read(file, &buffer, buffer.count), count > 0 {
    output += buffer[..<count]
  }
  return (String(decoding: output, as: UTF8.self), status)
}
