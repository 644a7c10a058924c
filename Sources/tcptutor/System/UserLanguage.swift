import Wording

/// The language to speak where no option says it.
enum UserLanguage {
  /// TCPTUTOR_LANG's, else the one that the user chose last time, else the locale's, where the first
  /// variable that is set decides (POSIX, 8.2), else English.
  static var current: Language { decision.language }

  /// Where that comes from.
  static var reason: DoctorReport.LanguageReason { decision.reason }

  private static var decision: (language: Language, reason: DoctorReport.LanguageReason) {
    if let language = Environment["TCPTUTOR_LANG"].flatMap(language(ofLocale:)) {
      return (language, .variable)
    }
    if let language = RememberedLanguage.read() { return (language, .remembered) }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first
    if let language = locale.flatMap(language(ofLocale:)) { return (language, .locale) }
    return (.english, .fallback)
  }

  /// The language of "ko_KR.UTF-8", "ko" or "en-US"; nil for others.
  static func language(ofLocale locale: String) -> Language? {
    Language(rawValue: locale.prefix { $0.isLetter }.lowercased())
  }
}
