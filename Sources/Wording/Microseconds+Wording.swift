import TCPEngine

extension Microseconds {
  /// The length as people say it, without needless zeros: "250 us", "50 ms", and from one second on
  /// "1.1초" or "1.1 s".
  package func text(in language: Language) -> String {
    switch count.magnitude {
    case 0: "0 ms"
    case 1..<1_000: "\(count) us"
    case 1_000..<1_000_000: "\(decimal(perUnit: 1_000)) ms"
    default: seconds(decimal(perUnit: 1_000_000), in: language)
    }
  }

  /// The length in seconds with so many decimals, 0 … 6, cut off and never rounded up: "0.29초",
  /// "0.29 s". For clocks and countdowns, whose width must not jump. Traps outside 0 … 6.
  package func secondsText(decimals: Int, in language: Language) -> String {
    precondition((0...6).contains(decimals), "a second has no more than six decimals here")
    let sign = count < 0 ? "-" : ""
    let whole = count.magnitude / 1_000_000
    let digits = Self.padded(count.magnitude % 1_000_000, to: 6).prefix(decimals)
    return seconds(sign + (decimals == 0 ? "\(whole)" : "\(whole).\(digits)"), in: language)
  }

  private func seconds(_ number: String, in language: Language) -> String {
    switch language {
    case .korean: number + "초"
    case .english: number + " s"
    }
  }

  private func decimal(perUnit unit: UInt64) -> String {
    let sign = count < 0 ? "-" : ""
    let whole = count.magnitude / unit
    var fraction = Self.padded(count.magnitude % unit, to: String(unit).count - 1)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return sign + (fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)")
  }

  private static func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
