#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files so that they are whole at any moment.
enum OutputFile {
  /// Why a file was left as it was.
  enum Failure: Error, Equatable {
    /// Somebody changed it since it was read.
    case changed
    /// The system's own word, in English.
    case system(String)
  }

  /// Puts other octets in the place of a file's, which must still be `old`. The file is whole at any
  /// moment: the new one is written beside it, and then takes its place with its permissions. A link
  /// stays one: what it points at is written.
  static func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(Failure) {
    guard let real = realpath(path, nil) else { throw lastFailure }
    defer { free(real) }
    let target = String(cString: real)
    guard case .octets(let current) = InputFile.read(target).content, current == old else {
      throw .changed
    }
    var status = stat()
    guard stat(target, &status) == 0 else { throw lastFailure }
    guard access(target, W_OK) == 0 else { throw lastFailure }
    try put(new, at: target, permissions: status.st_mode & 0o7777)
  }

  /// Puts octets at a path, whatever is there, if only the folder is: they are written beside it,
  /// and then take its place. `isLasting` waits until they are on the disk before they take it, so
  /// that a loss of power leaves one of the two whole. Without it the file is whole for whoever
  /// reads it, but a loss of power before it is on the disk may leave nothing of it, nor of the old
  /// one.
  static func put(
    _ octets: [UInt8], at target: String, permissions: mode_t, isLasting: Bool = true
  ) throws(Failure) {
    let draft = "\(target).\(getpid()).new"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw lastFailure }
    do throws(Failure) {
      defer { close(file) }
      try write(octets, to: file)
      guard fchmod(file, permissions) == 0, !isLasting || fsync(file) == 0 else {
        throw lastFailure
      }
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, target) == 0 else {
      let failure = lastFailure
      unlink(draft)
      throw failure
    }
  }

  static func write(_ octets: [UInt8], to file: Int32) throws(Failure) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw lastFailure
      }
    }
  }

  static var lastFailure: Failure { .system(String(cString: strerror(errno))) }
}
