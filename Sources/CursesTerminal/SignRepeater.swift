// Required reading: ECMA-48 §8.3.103 (REP).

import TextWidth

/// Says the same frame with fewer octets where a sign stands many times side by side: once, and then
/// how often it is repeated. It is for terminals that were seen to do so; see `TerminalProbe`.
enum SignRepeater {
  /// The frame with runs of a sign told by REP, where that is shorter. A sign is a character of one
  /// column and one scalar; with a mark after it, it isn't taken for one.
  static func shorten(_ frame: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(frame.count)
    var index = 0
    while index < frame.count {
      let octet = frame[index]
      if octet == 0x1B {
        let end = endOfEscape(in: frame, at: index)
        output += frame[index..<end]
        index = end
        continue
      }
      let length = lengthOfScalar(octet)
      // Most octets are letters, which seldom come twice.
      guard index + 2 * length <= frame.count, frame[index + length] == octet else {
        let end = min(index + length, frame.count)
        output += frame[index..<end]
        index = end
        continue
      }
      let count = countOfSigns(in: frame, at: index, length: length)
      let sign = frame[index..<index + length]
      let end = index + count * length
      let last = mayEndRow(in: frame, at: end) ? Array(sign) : []
      let repetitions = count - (last.isEmpty ? 1 : 2)
      let command = [0x1B, 0x5B] + Array(String(repetitions).utf8) + [UInt8(ascii: "b")]
      if length + command.count + last.count < count * length, isRepeatable(sign),
        !isMark(in: frame, at: end)
      {
        output += sign + command + last
      } else {
        output += frame[index..<index + count * length]
      }
      index += count * length
    }
    return output
  }

  /// How often the scalar at an index stands there, one after the other.
  private static func countOfSigns(in frame: [UInt8], at start: Int, length: Int) -> Int {
    var count = 1
    var next = start + length
    while next + length <= frame.count,
      (0..<length).allSatisfy({ frame[start + $0] == frame[next + $0] })
    {
      count += 1
      next += length
    }
    return count
  }

  /// Whether what ends before an index may have reached the last column: nothing is drawn right after
  /// it there. Terminals don't agree on where REP leaves the cursor then, but on where a sign does.
  private static func mayEndRow(in frame: [UInt8], at index: Int) -> Bool {
    index == frame.count || frame[index] < 0x20
  }

  private static func isRepeatable(_ sign: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: sign, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return DisplayWidth.isPlain(scalar) && DisplayWidth.columns(of: scalar) == 1
  }

  /// Whether what stands at an index belongs to the character before it.
  private static func isMark(in frame: [UInt8], at index: Int) -> Bool {
    guard index < frame.count, frame[index] >= 0x80 else { return false }
    let next = frame[index..<min(index + lengthOfScalar(frame[index]), frame.count)]
    guard let scalar = String(decoding: next, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return DisplayWidth.columns(of: scalar) == 0
  }

  /// How many octets of UTF-8 a scalar has that begins with this one; 1 for what begins none.
  private static func lengthOfScalar(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The index after a sequence that begins with ESC.
  private static func endOfEscape(in frame: [UInt8], at start: Int) -> Int {
    var end = start + 1
    // Parameters, which CSI alone has, and intermediates; then the octet that ends it.
    let isControl = end < frame.count && frame[end] == 0x5B
    if isControl { end += 1 }
    while end < frame.count, 0x20...(isControl ? 0x3F : 0x2F) ~= frame[end] { end += 1 }
    return min(end + 1, frame.count)
  }
}
