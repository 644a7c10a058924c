/// The colours that the user chose with `--theme` last time, kept in the state folder.
enum RememberedTheme {
  /// The colours' name; nil if none are remembered, as for `auto`.
  static func read() -> ThemeOption? {
    RememberedWord.read("theme").flatMap(ThemeOption.init(rawValue:)).flatMap {
      $0 == .auto ? nil : $0
    }
  }

  /// Remembers colours, so that they need not be named again; `auto` forgets them.
  static func write(_ theme: ThemeOption) {
    guard theme != .auto else { return RememberedWord.forget("theme") }
    guard theme != read() else { return }
    RememberedWord.write(theme.rawValue, "theme")
  }
}
