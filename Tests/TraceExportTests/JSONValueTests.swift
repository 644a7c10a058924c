import Foundation
import Testing
import TraceExport

struct JSONValueTests {
  @Test func `members keep the order in which they were written`() {
    let value = JSONValue.object([
      JSONMember("b", .bool(true)), JSONMember("a", .array([.null, .integer(-3), .string("x")])),
    ])
    #expect(value.text == #"{"b":true,"a":[null,-3,"x"]}"#)
  }

  /// RFC 8259 §7: quotation mark, reverse solidus and the controls are escaped.
  @Test(arguments: ["\"", "\\", "\n\r\t", "\u{0}\u{1F}\u{7F}\u{9B}", "안녕 ❔", "\u{2028}"])
  func `a string comes back as it was through another parser`(_ string: String) throws {
    let text = JSONValue.array([.string(string)]).text
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
    #expect(parsed == [string])
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func `the widest seed is written whole`() {
    #expect(JSONValue.integer(UInt64.max).text == "18446744073709551615")
  }
}
