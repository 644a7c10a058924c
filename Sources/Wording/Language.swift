/// The languages that the program speaks. Every text that a person reads exists in both by
/// construction: a `switch` over this enum.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case korean = "ko"
  case english = "en"
}
