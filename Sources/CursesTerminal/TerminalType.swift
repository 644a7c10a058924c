import CNcurses

/// Types of terminal, as terminfo names them.
enum TerminalType {
  /// The first of the candidates whose cursor can be addressed; nil if none is known.
  static func usable(_ type: String, output: Int32) -> String? {
    candidates(for: type).first { cn_can_address_cursor($0, output) }
  }

  /// The type itself, then what it can pass for where terminfo doesn't know it: a fresh machine
  /// rarely knows the terminal that someone logs in from.
  static func candidates(for type: String) -> [String] {
    let families: [(names: [String], standIn: String)] = [
      (["tmux", "screen"], "screen-256color"),
      (
        [
          "xterm", "alacritty", "foot", "ghostty", "iterm", "kitty", "konsole", "rio", "rxvt", "st",
          "vte", "wezterm", "contour", "gnome", "mintty", "nsterm", "putty",
        ], "xterm-256color"
      ),
    ]
    let name = type.prefix { $0 != "-" && $0 != "." }.lowercased()
    let family = families.first { $0.names.contains(name) }
    return [type] + (family.map { [$0.standIn] } ?? [])
  }
}
