#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process's environment: its variables, and what it is connected to.
enum Environment {
  /// A variable's value; nil if it is unset or empty.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether both ends of the conversation, keys and screen, are terminals.
  static var hasTerminal: Bool { isTerminal(STDIN_FILENO) && isTerminal(STDOUT_FILENO) }
}
