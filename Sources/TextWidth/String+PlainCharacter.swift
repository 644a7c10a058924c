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
}
