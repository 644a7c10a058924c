/// Keys to type, as they are written on the command line.
struct TerminalKeys {
  /// Those that lead to where the counting begins.
  let before: [String]
  /// Those that are counted.
  let counted: [String]

  /// `j*40` is a key forty times, `space,right*30` both in turn, `q+j*40` the same after a `q` that
  /// isn't counted, and `-` none.
  init(_ text: String) {
    let parts = text.split(separator: "+")
    before = parts.count > 1 ? Self.keys(parts[0]) : []
    counted = parts.last.map(Self.keys) ?? []
  }

  private static func keys(_ text: Substring) -> [String] {
    if text == "-" { return [] }
    let parts = text.split(separator: "*")
    let keys = parts[0].split(separator: ",").map { name in
      switch name {
      case "space": " "
      case "right": "\u{1B}[C"
      default: String(name)
      }
    }
    let times = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    return Array(repeating: keys, count: max(0, times)).flatMap { $0 }
  }
}
