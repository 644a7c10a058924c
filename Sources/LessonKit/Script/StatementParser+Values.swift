import NetworkSimulation
import TCPEngine

// Numbers with units. 1 KB is 1000 octets, 1 kbps is 1000 bits a second; all arithmetic is exact.
extension StatementParser {
  /// A number and its unit, as in "1.5" and "s".
  struct Quantity: Equatable {
    var number: String
    var unit: String

    /// Nil if the text doesn't begin with a decimal number.
    init?(_ text: String) {
      let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let first = number.first, first != ".", number.last != ".",
        number.count(where: { $0 == "." }) <= 1
      else { return nil }
      self.number = String(number)
      unit = String(text.dropFirst(number.count))
    }

    /// The number times `scale`; nil if that is no whole number or too large.
    func scaled(by scale: Int64) -> Int64? {
      let parts = number.split(separator: ".")
      guard let whole = Int64(parts[0]) else { return nil }
      let (product, isTooLarge) = whole.multipliedReportingOverflow(by: scale)
      if isTooLarge { return nil }
      guard parts.count == 2 else { return product }
      var digits = parts[1]
      while digits.last == "0" { digits.removeLast() }
      guard digits.count <= 9 else { return nil }
      let power = (0..<digits.count).reduce(Int64(1)) { power, _ in power * 10 }
      let (fraction, overflows) = (Int64(digits) ?? 0).multipliedReportingOverflow(by: scale)
      guard !overflows, fraction % power == 0 else { return nil }
      let (sum, sumOverflows) = product.addingReportingOverflow(fraction / power)
      return sumOverflows ? nil : sum
    }
  }

  static let timeUnits: [(name: String, microseconds: Int64)] = [
    ("us", 1), ("ms", 1_000), ("s", 1_000_000), ("min", 60_000_000),
  ]
  static let sizeUnits: [(name: String, octets: Int64)] = [("", 1), ("B", 1), ("KB", 1_000)]
  static let rateUnits: [(name: String, bits: Int64)] = [
    ("kbps", 1_000), ("Mbps", 1_000_000), ("Gbps", 1_000_000_000),
  ]
  /// A day, the longest time that a script may name.
  static let longestTime: Int64 = 86_400_000_000
  /// The most octets that a script may send or read at once: 100 MB.
  static let largestSize: Int64 = 100_000_000

  /// A time of at least a microsecond and at most a day, for the word `name`.
  mutating func duration(of name: String) throws(Failure) -> Microseconds {
    let token = try word(.duration)
    return Microseconds(
      try time(
        token, of: name, in: 1...Self.longestTime, expects: .duration, isSetting: false))
  }

  /// The microseconds that `token` says. A bare number lacks its unit (E108), or is the wrong kind
  /// of value for a setting (E109).
  mutating func time(
    _ token: Token, of name: String, in bounds: ClosedRange<Int64>, expects: ValueKind,
    isSetting: Bool = true
  ) throws(Failure) -> Int64 {
    guard token.kind == .word, let quantity = Quantity(token.text) else {
      throw wrongValue(name, expects, token, example: "100ms")
    }
    guard let unit = Self.timeUnits.first(where: { $0.name == quantity.unit }) else {
      if quantity.unit.isEmpty {
        if let next = peek, Self.timeUnits.contains(where: { $0.name == next.text }) {
          throw missingUnit(token, [token.text + next.text])
        }
        if !isSetting {
          throw missingUnit(token, [token.text + "s", token.text + "ms"])
        }
        throw wrongValue(name, expects, token, example: token.text + "ms")
      }
      throw wrongValue(name, expects, token, example: quantity.number + "ms")
    }
    guard let value = quantity.scaled(by: unit.microseconds), bounds.contains(value) else {
      throw outOfRange(
        name, token, TimeText.script(Microseconds(bounds.lowerBound)),
        TimeText.script(Microseconds(bounds.upperBound)))
    }
    return value
  }

  /// A number of octets, for the word `name`.
  mutating func size(of name: String) throws(Failure) -> Int {
    let token = try word(.size)
    return Int(try octets(token, of: name, in: 1...Self.largestSize))
  }

  /// The octets that `token` says.
  mutating func octets(
    _ token: Token, of name: String, in bounds: ClosedRange<Int64>
  ) throws(Failure) -> Int64 {
    guard token.kind == .word, let quantity = Quantity(token.text),
      let unit = Self.sizeUnits.first(where: { $0.name == quantity.unit })
    else { throw wrongValue(name, .size, token, example: "1000") }
    // `scaled` is nil for a fraction too: 1.5 octets are out of the question, 1.5KB are 1500.
    guard let value = quantity.scaled(by: unit.octets), bounds.contains(value) else {
      throw outOfRange(name, token, String(bounds.lowerBound), String(bounds.upperBound))
    }
    return value
  }

  /// The whole number that `token` says.
  mutating func count(
    _ token: Token, of name: String, in bounds: ClosedRange<Int64>,
    expects expected: ValueKind = .count, example: String = "1"
  ) throws(Failure) -> Int64 {
    guard token.kind == .word, !token.text.isEmpty,
      token.text.allSatisfy({ $0.isASCII && $0.isNumber })
    else { throw wrongValue(name, expected, token, example: example) }
    guard let value = Int64(token.text), bounds.contains(value) else {
      throw outOfRange(name, token, String(bounds.lowerBound), String(bounds.upperBound))
    }
    return value
  }

  /// Bits a second; nil is unlimited.
  mutating func rate(_ token: Token, of name: String) throws(Failure) -> Int64? {
    if token.isWord("unlimited") { return nil }
    guard token.kind == .word, let quantity = Quantity(token.text),
      let unit = Self.rateUnits.first(where: { $0.name == quantity.unit })
    else { throw wrongValue(name, .rate, token, example: "1Mbps") }
    guard let value = quantity.scaled(by: unit.bits), (1_000...100_000_000_000).contains(value)
    else { throw outOfRange(name, token, "1kbps", "100Gbps") }
    return value
  }

  /// A percentage as parts in a million.
  mutating func percent(_ token: Token, of name: String) throws(Failure) -> Int {
    guard token.kind == .word, let quantity = Quantity(token.text), quantity.unit == "%" else {
      throw wrongValue(name, .percent, token, example: "10%")
    }
    guard let value = quantity.scaled(by: 10_000), (0...1_000_000).contains(value) else {
      throw outOfRange(name, token, "0%", "100%")
    }
    return Int(value)
  }

  /// The number of an ordinal (`2nd`); nil if the token is none. Traps never; `0th` is reported.
  mutating func ordinal(_ token: Token) throws(Failure) -> Int? {
    guard token.kind == .word,
      let suffix = ["st", "nd", "rd", "th"].first(where: token.text.hasSuffix),
      case let digits = token.text.dropLast(suffix.count), !digits.isEmpty,
      digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    guard let number = Int(digits), (1...1_000_000).contains(number) else {
      throw outOfRange("nth", token, "1st", "1000000th")
    }
    return number
  }

  mutating func wrongValue(
    _ name: String, _ expects: ValueKind, _ token: Token, example: String
  ) -> Failure {
    fail(
      .wrongValue(name: name, expects: expects, written: token.text, example: example),
      at: token.columns)
  }

  mutating func outOfRange(
    _ name: String, _ token: Token, _ least: String, _ most: String
  ) -> Failure {
    fail(
      .outOfRange(
        name: name, written: token.kind == .string ? "\"\(token.text)\"" : token.text,
        least: least, most: most), at: token.columns)
  }

  mutating func missingUnit(_ token: Token, _ examples: [String]) -> Failure {
    fail(.missingUnit(number: token.text, examples: examples), at: token.columns)
  }
}
