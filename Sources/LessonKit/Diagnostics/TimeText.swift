import TCPEngine

/// Simulated times as diagnostics write them.
package enum TimeText {
  /// In the largest unit that gives a whole or a short decimal number: "17 ms", "1.1 s", "250 us".
  package static func spoken(_ time: Microseconds) -> String {
    let (number, unit) = parts(of: time)
    return "\(number) \(unit)"
  }

  /// As a script writes it: "17ms", "1.1s", "250us".
  package static func script(_ time: Microseconds) -> String {
    let (number, unit) = parts(of: time)
    return number + unit
  }

  private static func parts(of time: Microseconds) -> (number: String, unit: String) {
    let magnitude = time.count.magnitude
    let sign = time.count < 0 ? "-" : ""
    if magnitude >= 1_000_000 || magnitude == 0 {
      return (sign + decimal(magnitude, per: 1_000_000), "s")
    }
    if magnitude >= 1_000 { return (sign + decimal(magnitude, per: 1_000), "ms") }
    return (sign + String(magnitude), "us")
  }

  private static func decimal(_ value: UInt64, per unit: UInt64) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: unit)
    guard rest > 0 else { return String(whole) }
    // The unit added in front keeps the fraction's leading zeros.
    var digits = String(String(unit + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
