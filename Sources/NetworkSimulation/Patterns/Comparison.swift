/// A comparison sign, as lessons write it.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
  /// Left and right are the same.
  case equal = "="
  /// They differ.
  case notEqual = "!="
  /// Left is the smaller one.
  case less = "<"
  /// Left isn't the greater one.
  case lessOrEqual = "<="
  /// Left is the greater one.
  case greater = ">"
  /// Left isn't the smaller one.
  case greaterOrEqual = ">="

  /// Whether `left` stands in this relation to `right`.
  public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
