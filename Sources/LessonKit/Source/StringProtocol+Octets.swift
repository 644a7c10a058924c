extension StringProtocol where UTF8View.Index == Index {
  /// Where these octets of UTF-8 first stand in it, one after the other; nil if they don't.
  /// `firstRange(of:)` compares characters, which costs a hundred times as much: it is the one to ask
  /// where a mark that follows would make another character of the last.
  func firstRange(ofOctets sought: StaticString) -> Range<Index>? {
    let place = utf8.withContiguousStorageIfAvailable { text in
      sought.withUTF8Buffer { sought in
        text.indices.first { start in
          text[start] == sought.first && text[start...].starts(with: sought)
        }
      }
    }
    // A text that isn't stored in UTF-8, as some of Apple's aren't, is looked through as it is.
    guard let place else { return firstRange(of: "\(sought)") }
    guard let place else { return nil }
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: sought.utf8CodeUnitCount)
  }

  /// Whether these octets of UTF-8 stand in it, one after the other.
  func hasOctets(_ sought: StaticString) -> Bool { firstRange(ofOctets: sought) != nil }
}
