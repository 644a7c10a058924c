#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonKit
import TerminalCells
import TutorApp

/// Writes a session down as it goes, so that nothing is lost with the program.
final class SessionWriter {
  private let file: Int32
  private let start = SuspendingClock.now
  private var size = GridSize(columns: 80, rows: 24)
  /// The system's word for why no more could be written; nil while all could.
  private(set) var failure: String?

  /// Makes the file. Throws if there is one already, unless it may be overwritten, or if it can't be
  /// made.
  init(_ path: String, overwriting: Bool) throws(CommandProblem) {
    let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (overwriting ? O_TRUNC : O_EXCL)
    file = open(path, mode, 0o644)
    guard file >= 0 else {
      if errno == EEXIST { throw .recording(path: path, .exists) }
      throw .notWritten(path: path, .system(String(cString: strerror(errno))))
    }
  }

  deinit { close(file) }

  /// Writes how the session begins.
  func begin(_ header: SessionHeader) {
    size = GridSize(columns: header.columns, rows: header.rows)
    write(RecordedSession.octets(of: header))
  }

  /// Writes what has just happened.
  func write(_ events: [SessionEvent]) {
    for event in events {
      if case .key(.resized(let size), _) = event { self.size = size }
      write(RecordedSession.octets(of: SessionLine(event, at: now)))
    }
  }

  /// Writes the end, with the last screen's fingerprint.
  func end(_ app: App) {
    let line = SessionLine(endingWith: app.screenFingerprint(in: size), at: now)
    write(RecordedSession.octets(of: line))
  }

  /// Milliseconds since the file was made.
  private var now: Int {
    let passed = start.duration(to: .now).components
    return Int(passed.seconds) * 1_000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }

  private func write(_ octets: [UInt8]) {
    var rest = octets[...]
    while failure == nil, !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        failure = String(cString: strerror(errno))
      }
    }
  }
}

extension App {
  /// The fingerprint of what is on screen in a size, colours aside.
  func screenFingerprint(in size: GridSize) -> String {
    Fingerprint.of(octets: Array(screenText(in: size).utf8))
  }

  /// What is on screen in a size, as text.
  func screenText(in size: GridSize) -> String {
    var grid = CellGrid(size: size)
    draw(into: &grid)
    return grid.plainText
  }
}
