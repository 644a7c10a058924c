#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program run in a pseudo-terminal of 80×24: how soon its first screen is there, what it holds and
/// does at rest, and what a key costs. It needs Linux's /proc.
///
/// A screen counts as there when the terminal has been silent for a while; the time told is that of
/// the last octet before the silence.
struct TerminalRun {
  private let terminal: Int32
  private let child: pid_t
  /// How often the program has asked where the cursor is: the answers are those of a terminal that
  /// draws ❔ in two columns and the signs after it in one, and that repeats signs.
  private var questions = 0

  /// What a terminal has been sent until it fell silent.
  private struct Burst {
    var octets = 0
    var reads = 0
    var last: Duration = .zero
  }

  private static let silence: Int32 = 80
  private static let clock = ContinuousClock()

  /// Prints the figures of a program into whose terminal these keys are typed, one after the other.
  static func measure(_ command: [String], keys: TerminalKeys) {
    let start = clock.now
    guard var run = TerminalRun(command) else {
      Process.complain("tcptutor-bench: \(command.first ?? "") can't be run in a terminal\n")
      Process.end(2)
    }
    print("first-us", run.burst(since: start).last / .microseconds(1))
    if let memory = run.number(in: "smaps_rollup", after: "Pss:") { print("pss-kb", memory) }

    for key in keys.before {
      run.type(key)
      _ = run.burst(since: clock.now)
    }
    let before = run.activity
    var bursts: [Burst] = []
    for key in keys.counted {
      let pressed = clock.now
      run.type(key)
      bursts.append(run.burst(since: pressed))
    }
    let after = run.activity
    if !bursts.isEmpty {
      let octets = bursts.map(\.octets).sorted()
      print("octets-median", octets[octets.count / 2])
      print("octets-max", octets[octets.count - 1])
      print("reads-max", bursts.map(\.reads).max() ?? 0)
      print("key-us", Double(after.time - before.time) / 1_000 / Double(bursts.count))
    }

    let rest = run.activity
    _ = run.burst(since: clock.now, silence: 2_000)
    print("rest-ns", run.activity.time - rest.time)
    print("rest-wakeups", run.activity.wakeups - rest.wakeups)
    run.end()
  }

  private init?(_ command: [String]) {
    #if os(Linux)
      // Swift's Glibc lacks posix_openpt; this is what it does.
      let outside = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (lock, number): (Int32, Int32) = (0, 0)
      guard outside >= 0, ioctl(outside, UInt(0x4004_5431), &lock) == 0,
        ioctl(outside, UInt(0x8004_5430), &number) == 0
      else { return nil }
      var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(outside, UInt(TIOCSWINSZ), &size)

      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawnattr_init(&attributes)
      defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
      }
      // The first terminal that the leader of a new session opens is its own.
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      let newSession: Int16 = 0x80
      posix_spawnattr_setflags(&attributes, newSession)
      let variables = [
        "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
        "HOME=/nonexistent",
        "XDG_STATE_HOME=/dev/null/none",
      ]
      let arguments = command.map { strdup($0) } + [nil]
      let environment = variables.map { strdup($0) } + [nil]
      defer { for text in arguments + environment { free(text) } }
      var process = pid_t()
      guard let program = command.first,
        posix_spawnp(&process, program, &actions, &attributes, arguments, environment) == 0
      else { return nil }
      (terminal, child) = (outside, process)
    #else
      return nil
    #endif
  }

  /// Reads until the terminal is silent, answering what is asked.
  private mutating func burst(
    since start: ContinuousClock.Instant, silence: Int32 = silence
  ) -> Burst {
    var burst = Burst()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // The first octet of a program that is still being loaded is waited for longer.
    var patience: Int32 = max(silence, 500)
    while true {
      var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, patience) > 0 else { return burst }
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { return burst }
      burst.octets += count
      burst.reads += 1
      burst.last = start.duration(to: Self.clock.now)
      answer(buffer[..<count])
      patience = silence
    }
  }

  private mutating func answer(_ octets: ArraySlice<UInt8>) {
    let question = Array("\u{1B}[6n".utf8)
    for index in octets.indices where octets[index...].starts(with: question) {
      type("\u{1B}[1;\(questions == 0 ? 3 : questions == 4 ? 9 : 2)R")
      questions += 1
    }
  }

  private func type(_ text: String) { _ = write(terminal, text, text.utf8.count) }

  /// The nanoseconds that the program has run for, and how often it has been woken up.
  private var activity: (time: Int, wakeups: Int) {
    (
      number(in: "schedstat", after: "") ?? 0,
      number(in: "status", after: "voluntary_ctxt_switches:") ?? 0
    )
  }

  /// The first number of the line that begins with a word, in a file that the system keeps on the
  /// program.
  private func number(in file: String, after word: String) -> Int? {
    guard let stream = fopen("/proc/\(child)/\(file)", "r") else { return nil }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), stream) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(word) else { continue }
      let parts = text.dropFirst(word.count).split { $0 == " " || $0 == "\t" || $0 == "\n" }
      return parts.first.flatMap { Int($0) }
    }
    return nil
  }

  private func end() {
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    close(terminal)
  }
}
