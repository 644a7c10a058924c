/// A line in which the user types what they look for.
enum SearchField {
  /// More than anybody types, and little enough for any screen.
  static let longest = 60

  /// The text after a character was typed or taken back; nil where taking back from nothing leaves
  /// the field. A letter and the mark typed after it are one character.
  static func changed(_ text: String, by intent: Intent) -> String? {
    switch intent {
    case .type(let character): text.count < longest ? text + String(character) : text
    case .erase: text.isEmpty ? nil : String(text.dropLast())
    default: text
    }
  }
}
