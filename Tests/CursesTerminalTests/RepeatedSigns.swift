/// REP as a terminal takes it.
enum RepeatedSigns {
  /// A frame with each repetition written out, as a terminal draws it.
  static func writtenOut(_ frame: String) -> String {
    let scalars = Array(frame.unicodeScalars)
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "\u{1B}", index + 1 < scalars.count, scalars[index + 1] == "[",
        let end = scalars[(index + 2)...].firstIndex(where: { $0.value >= 0x40 })
      else {
        output.append(scalars[index])
        index += 1
        continue
      }
      let parameters = String(String.UnicodeScalarView(scalars[(index + 2)..<end]))
      if scalars[end] == "b", let count = Int(parameters), let last = output.last {
        output += Array(repeating: last, count: count)
      } else {
        output += scalars[index...end]
      }
      index = end + 1
    }
    return String(output)
  }
}
