// Required reading: RFC 8259 §7 (strings), §4 (objects).

import TCPEngine

/// A JSON value whose objects keep the order in which they were written.
///
/// Foundation's encoder doesn't keep it, and the same run must give the same octets everywhere.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A whole number's digits, its sign before them.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value as text on one line, without spaces.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// A whole number, of whatever width.
  package static func integer(_ value: some BinaryInteger) -> JSONValue {
    .number(String(value))
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// RFC 8259 §7: quotation mark, reverse solidus and U+0000 … U+001F must be escaped. DEL, the C1
  /// controls, the line separators, the signs that turn the direction of writing and the byte order
  /// mark are escaped too, so that a line stays one line and sends nothing to a terminal.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}",
        "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// A member of a JSON object.
package struct JSONMember: Equatable, Sendable {
  package var name: String
  package var value: JSONValue

  /// A named value.
  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONMember {
  /// A named text.
  init(_ name: String, _ string: String) { self.init(name, .string(string)) }
  /// A named truth value.
  init(_ name: String, _ bool: Bool) { self.init(name, .bool(bool)) }
  /// A named whole number.
  init(_ name: String, _ integer: some BinaryInteger) { self.init(name, .integer(integer)) }
  /// A named length of time in microseconds; null for none.
  init(_ name: String, _ span: Microseconds?) {
    self.init(name, span.map { .integer($0.count) } ?? .null)
  }
}
