import LessonCheck
import Wording

/// The language that the user chose with `l` last time, kept in the state folder.
enum RememberedLanguage {
  /// The language; nil if none was ever chosen.
  static func read() -> Language? {
    guard let path, case .octets(let octets) = InputFile.read(path).content else { return nil }
    return Language(rawValue: String(decoding: octets.prefix { $0 > 0x20 }, as: UTF8.self))
  }

  /// Remembers a language. A folder that can't be written to is no reason to complain: the choice
  /// is only forgotten.
  static func write(_ language: Language) {
    guard let folder = StateFolder.path, let path else { return }
    StateFolder.make(folder)
    try? StateFolder.write(Array((language.rawValue + "\n").utf8), to: path)
  }

  private static var path: String? { StateFolder.path.map { $0 + "/language" } }
}
