#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LessonCheck
import Wording

/// The language that the user chose with `l` last time, kept in the user's state folder (XDG Base
/// Directory Specification: XDG_STATE_HOME, else ~/.local/state).
enum RememberedLanguage {
  /// The language; nil if none was ever chosen.
  static func read() -> Language? {
    guard let path, case .octets(let octets) = InputFile.read(path).content else { return nil }
    return Language(rawValue: String(decoding: octets.prefix { $0 > 0x20 }, as: UTF8.self))
  }

  /// Remembers a language. A folder that can't be written to is no reason to complain: the choice
  /// is only forgotten.
  static func write(_ language: Language) {
    guard let folder, let path else { return }
    makeFolders(upTo: folder)
    // Written beside it and moved there, so that the file is whole at any moment.
    let draft = path + ".\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let text = Array((language.rawValue + "\n").utf8)
    let isWritten = systemWrite(file, text, text.count) == text.count
    close(file)
    if !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }

  private static var folder: String? {
    let state =
      Environment["XDG_STATE_HOME"] ?? Environment["HOME"].map { $0 + "/.local/state" }
    return state.map { $0 + "/tcptutor" }
  }

  private static var path: String? { folder.map { $0 + "/language" } }

  private static func makeFolders(upTo path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }
}
