import Wording

/// The language that the user chose with `l` last time, kept in the state folder.
enum RememberedLanguage {
  /// The language; nil if none was ever chosen.
  static func read() -> Language? {
    RememberedWord.read("language").flatMap(Language.init(rawValue:))
  }

  /// Remembers a language.
  static func write(_ language: Language) {
    RememberedWord.write(language.rawValue, "language")
  }
}
