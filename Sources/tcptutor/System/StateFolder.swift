#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder where the program keeps what it remembers (XDG Base Directory Specification:
/// XDG_STATE_HOME where it is an absolute path, else ~/.local/state).
enum StateFolder {
  /// The folder's path, whether it exists or not; nil where there is no home either.
  static var path: String? {
    let named = Environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let state = named ?? Environment["HOME"].map { $0 + "/.local/state" }
    return state.map { $0 + "/tcptutor" }
  }

  /// Makes a folder and those that it lies in, where they are missing.
  static func make(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }

  /// Writes a file of the user's own, whole at any moment: a new one is written beside it and takes
  /// its place. A link stays one: what it points at is written. `isLasting` waits until it is on the
  /// disk; else a loss of power soon after may cost the old file too (`OutputFile.put`).
  static func write(
    _ octets: [UInt8], to path: String, isLasting: Bool = true
  ) throws(OutputFile.Failure) {
    let target = Folder.resolved(path) ?? path
    try OutputFile.put(octets, at: target, permissions: 0o600, isLasting: isLasting)
  }
}
