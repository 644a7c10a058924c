#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The locale that characters are sent to the terminal by.
package struct TerminalLocale: Equatable, Sendable {
  /// The name of the character set in force, as the C library spells it (`UTF-8`).
  package let charset: String
  /// The locale in force, as setlocale names it.
  package let name: String
  /// Whether it was taken in place of the one that the environment names, or for want of one.
  package let isRescue: Bool
  /// Whether the environment itself led to UTF-8. If not, glyphs beyond ASCII are a guess.
  package let isAskedFor: Bool

  package var isUTF8: Bool { Self.isUTF8(charset) }

  /// Sets LC_CTYPE, and only that, from the environment. Where that gives nothing or plain ASCII,
  /// which hides Korean (a locale that isn't generated, or none set), the first UTF-8 locale that
  /// exists is taken instead. Another character set that the environment asks for (EUC-KR) stays.
  package static func establish() -> TerminalLocale {
    if let name = setlocale(LC_CTYPE, "").map({ String(cString: $0) }) {
      let charset = currentCharset()
      if isUTF8(charset) || !isASCII(charset) {
        return TerminalLocale(
          charset: charset, name: name, isRescue: false, isAskedFor: isUTF8(charset))
      }
    }
    let named = environmentAsksForUTF8()
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "ko_KR.UTF-8", "UTF-8"]
    where setlocale(LC_CTYPE, name) != nil {
      return TerminalLocale(
        charset: currentCharset(), name: name, isRescue: true, isAskedFor: named)
    }
    return TerminalLocale(charset: currentCharset(), name: "C", isRescue: true, isAskedFor: false)
  }

  private static func currentCharset() -> String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }

  /// Whether the environment names the locale `C` or `POSIX`: a wish for ASCII.
  static var isASCIIAskedFor: Bool {
    ["C", "POSIX"].contains(environmentName)
  }

  /// Whether the name in force is of a UTF-8 locale, even of one that doesn't exist here.
  private static func environmentAsksForUTF8() -> Bool {
    isUTF8(environmentName.split(separator: ".").last.map(String.init) ?? "")
  }

  /// The locale that the environment names for characters; empty if it names none.
  private static var environmentName: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value)
    }
    return ""
  }

  private static func isUTF8(_ charset: String) -> Bool {
    ["utf8", "utf-8"].contains(charset.lowercased())
  }

  private static func isASCII(_ charset: String) -> Bool {
    ["ANSI_X3.4-1968", "US-ASCII", "646", "ASCII", ""].contains(charset)
  }
}
