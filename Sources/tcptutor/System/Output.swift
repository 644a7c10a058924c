#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonKit

/// Standard output and standard error. Control characters are shown, not sent.
enum Output {
  /// Writes lines to standard output. A reader that has gone (`| head`) ends the process quietly;
  /// what else stands in the way is told in the system's words.
  static func print(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
  }

  /// Writes text without a line end, for a prompt.
  static func prompt(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes lines to standard error, or nothing where it doesn't take them: there is no other place
  /// to tell it, and the exit code says what was the matter.
  static func complain(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined(), to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(VisibleText.sanitize(text, keepsLineFeeds: true).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        if descriptor == STDERR_FILENO { return }
        if errno == EPIPE { exit(0) }
        complain(["tcptutor: " + String(cString: strerror(errno))])
        exit(2)
      }
    }
  }
}

/// A reader that stops reading.
enum BrokenPipe {
  /// Makes a write to a closed pipe an error that `Output` handles, instead of a deadly signal.
  static func ignoreSignal() {
    signal(SIGPIPE, SIG_IGN)
  }
}
