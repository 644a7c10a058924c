extension String {
  /// The character at a place where one begins, if two scalars tell that it is plain and ends after
  /// the first: finding where characters end takes many times longer. Nil isn't to say that it isn't
  /// plain.
  package func plainCharacter(at place: Index) -> Unicode.Scalar? {
    let scalar = unicodeScalars[place]
    guard DisplayWidth.isPlain(scalar) else { return nil }
    let next = unicodeScalars.index(after: place)
    return next == endIndex || DisplayWidth.isPlain(unicodeScalars[next]) ? scalar : nil
  }

  /// Calls `body` with the characters from the start on as long as they are plain, one scalar each;
  /// returns where the first other one is, the end where there is none.
  @inlinable package func forEachPlainCharacterAtStart(
    _ body: (Unicode.Scalar) -> Void
  ) -> Index {
    var octets = 0
    // What comes after it may belong to it.
    var waiting: Unicode.Scalar?
    for scalar in unicodeScalars {
      guard DisplayWidth.isPlain(scalar) else {
        return utf8.index(startIndex, offsetBy: octets)
      }
      if let waiting {
        body(waiting)
        octets += UTF8.width(waiting)
      }
      waiting = scalar
    }
    if let waiting { body(waiting) }
    return endIndex
  }
}
