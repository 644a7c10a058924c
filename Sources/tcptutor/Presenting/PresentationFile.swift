#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file in which a session tells where it is. It is locked as long as the session lives,
/// whatever ends it, so a file without a lock is left over.
final class PresentationFile {
  private let path: String
  private let file: Int32
  private var shown: Presentation?

  /// Makes the file; nil if that can't be done, and then nobody can follow.
  init?() {
    guard let folder = SessionFolder.path else { return nil }
    StateFolder.make(folder)
    path = "\(folder)/present-\(getpid()).json"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
  }

  deinit {
    unlink(path)
    close(file)
  }

  /// Tells where the session is, if that has changed.
  func tell(_ presentation: Presentation?) {
    guard let presentation, presentation != shown else { return }
    shown = presentation
    let octets = presentation.octets
    _ = octets.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  /// What the sessions that live tell, each under its file's name, the one that moved last first.
  /// Files that are left over are removed.
  static func all() -> [(name: String, presentation: Presentation)] {
    guard let folder = SessionFolder.path else { return [] }
    let names = (Folder.names(in: folder) ?? []).filter {
      $0.hasPrefix("present-") && $0.hasSuffix(".json")
    }
    let found = names.compactMap { name in read("\(folder)/\(name)").map { (name, $0) } }
    return found.sorted { $0.1.moved > $1.1.moved }.map { ($0.0, $0.1.presentation) }
  }

  private static func read(_ path: String) -> (presentation: Presentation, moved: Int)? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    if flock(file, LOCK_SH | LOCK_NB) == 0 {
      unlink(path)
      return nil
    }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var octets = [UInt8](repeating: 0, count: Presentation.fileSize)
    let count = octets.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    guard count > 0, let presentation = Presentation(Array(octets.prefix(count))) else {
      return nil
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return (presentation, time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }
}
