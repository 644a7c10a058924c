#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where keys come from: standard input, or the terminal itself if a lesson came through there.
struct TerminalKeys {
  let descriptor: Int32

  /// Standard input.
  static let standardInput = TerminalKeys(descriptor: STDIN_FILENO)

  /// The terminal that controls the process; nil if there is none.
  static func ofControllingTerminal() -> TerminalKeys? {
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    return descriptor < 0 ? nil : TerminalKeys(descriptor: descriptor)
  }

  /// For a lesson opened by this name.
  static func forLesson(_ name: String) -> TerminalKeys {
    name == "-" ? ofControllingTerminal() ?? standardInput : standardInput
  }

  /// Whether both keys and screen are terminals.
  var isTerminal: Bool {
    Environment.isTerminal(descriptor) && Environment.isTerminal(STDOUT_FILENO)
  }
}
