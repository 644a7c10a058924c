#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that weren't there.
enum NewFile {
  /// Writes octets to the first of `lab-1.md`, `lab-2.md` … in the current folder that doesn't exist,
  /// and says which it was. Nothing is ever overwritten, and a file that can't be written whole is
  /// taken away again.
  static func write(_ octets: [UInt8], stem: String, ending: String) -> Outcome {
    for number in 1...9_999 {
      let name = "\(stem)-\(number).\(ending)"
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file < 0 {
        if errno == EEXIST { continue }
        return .failed(name, reason: String(cString: strerror(errno)))
      }
      do throws(OutputFile.Failure) {
        defer { close(file) }
        try OutputFile.write(octets, to: file)
        guard fsync(file) == 0 else { throw OutputFile.lastFailure }
        return .written(name)
      } catch {
        unlink(name)
        guard case .system(let reason) = error else { continue }
        return .failed(name, reason: reason)
      }
    }
    return .failed("\(stem)-9999.\(ending)", reason: String(cString: strerror(EEXIST)))
  }

  /// What came of it.
  enum Outcome: Equatable {
    case written(String)
    /// The system's own word, in English.
    case failed(String, reason: String)
  }
}
