import LessonCheck

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A word that is kept from session to session, in a file of its own in the state folder.
enum RememberedWord {
  /// The word in a file; nil if there is none.
  static func read(_ file: String) -> String? {
    guard let path = path(of: file), case .octets(let octets) = InputFile.read(path).content
    else { return nil }
    return String(decoding: octets.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// Remembers a word. A folder that can't be written to is no reason to complain: the choice is
  /// only forgotten.
  static func write(_ word: String, _ file: String) {
    guard let folder = StateFolder.path, let path = path(of: file) else { return }
    StateFolder.make(folder)
    try? StateFolder.write(Array((word + "\n").utf8), to: path)
  }

  /// Remembers no word any longer.
  static func forget(_ file: String) {
    if let path = path(of: file) { unlink(path) }
  }

  private static func path(of file: String) -> String? {
    StateFolder.path.map { $0 + "/" + file }
  }
}
