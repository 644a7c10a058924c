/// The colours that the user chose with `--theme` last time, kept in the state folder.
enum RememberedTheme {
  /// The colours' name; nil if none was ever chosen.
  static func read() -> ThemeOption? {
    RememberedWord.read("theme").flatMap(ThemeOption.init(rawValue:))
  }

  /// Remembers colours, so that they need not be named again; `auto` forgets them.
  static func write(_ theme: ThemeOption) {
    guard theme != read() ?? .auto else { return }
    RememberedWord.write(theme.rawValue, "theme")
  }
}
