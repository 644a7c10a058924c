/// What is wrong with a typed line.
package struct TypedMistake: Error, Equatable, Sendable {
  /// The mistake, worded as in a lesson's script.
  package let mistake: Mistake

  init(_ mistake: Mistake) {
    self.mistake = mistake
  }
}
