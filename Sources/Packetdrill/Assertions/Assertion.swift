/// What stands between `%{` and `}%`: assertions in a small part of Python.
///
/// `assert CONDITION, message`, one or several, apart by line ends or `;`. A condition compares
/// (`==`, `!=`, `<`, `<=`, `>`, `>=`, also chained) sums and products (`+ - * // %`) and bits
/// (`& |`) of integers and `tcpi_*` fields, also by `abs`, `min`, `max` and `in (…)`, and joins
/// comparisons by `and`, `or`, `not`. Messages are ignored.
struct Assertion: Equatable, Sendable {
  /// The condition as written.
  var text: String
  var condition: Expression

  indirect enum Expression: Equatable, Sendable {
    case number(Int)
    case field(TCPInfoField)
    case negated(Expression)
    case not(Expression)
    case operation(String, Expression, Expression)
    /// `abs(…)`, `min(…)`, `max(…)`
    case call(String, [Expression])
    /// `a in (b, c)`
    case membership(Expression, [Expression])
    /// `a < b == c`: each neighbour by the sign between them.
    case chain(Expression, [Link])
  }

  struct Link: Equatable, Sendable {
    var sign: String
    var right: Expression
  }

  /// Whether the condition holds, for these values of the fields.
  func holds(_ value: (TCPInfoField) -> Int) -> Bool {
    Self.evaluate(condition, value) != 0
  }

  /// The fields that the condition names, in the order of the table.
  var fields: [TCPInfoField] {
    TCPInfoField.allCases.filter { Self.names($0, in: condition) }
  }

  private static func names(_ field: TCPInfoField, in expression: Expression) -> Bool {
    switch expression {
    case .number: false
    case .field(let named): named == field
    case .negated(let inner), .not(let inner): names(field, in: inner)
    case .operation(_, let left, let right): names(field, in: left) || names(field, in: right)
    case .call(_, let inner): inner.contains { names(field, in: $0) }
    case .membership(let one, let others):
      names(field, in: one) || others.contains { names(field, in: $0) }
    case .chain(let first, let links):
      names(field, in: first) || links.contains { names(field, in: $0.right) }
    }
  }

  /// Python's meaning in whole numbers: true is 1, false is 0, and anything but 0 is true. A
  /// division by zero is false.
  private static func evaluate(
    _ expression: Expression, _ value: (TCPInfoField) -> Int
  ) -> Int {
    switch expression {
    case .number(let number): return number
    case .field(let field): return value(field)
    case .negated(let inner): return 0 &- evaluate(inner, value)
    case .not(let inner): return evaluate(inner, value) == 0 ? 1 : 0
    case .operation(let sign, let left, let right):
      return operate(sign, evaluate(left, value), evaluate(right, value))
    case .call(let name, let inner):
      let values = inner.map { evaluate($0, value) }
      switch name {
      // The least integer has no positive counterpart.
      case "abs": return values[0] < 0 ? 0 &- values[0] : values[0]
      case "min": return values.reduce(values[0]) { Swift.min($0, $1) }
      default: return values.reduce(values[0]) { Swift.max($0, $1) }
      }
    case .membership(let one, let others):
      let wanted = evaluate(one, value)
      return others.contains { evaluate($0, value) == wanted } ? 1 : 0
    case .chain(let first, let links):
      var left = evaluate(first, value)
      for link in links {
        let right = evaluate(link.right, value)
        guard compare(link.sign, left, right) else { return 0 }
        left = right
      }
      return 1
    }
  }

  private static func operate(_ sign: String, _ left: Int, _ right: Int) -> Int {
    switch sign {
    case "and": return left == 0 ? left : right
    case "or": return left == 0 ? right : left
    case "&": return left & right
    case "|": return left | right
    case "+": return left &+ right
    case "-": return left &- right
    case "*": return left &* right
    case "//", "%":
      guard right != 0 else { return 0 }
      // The least integer has no positive counterpart.
      if right == -1 { return sign == "%" ? 0 : 0 &- left }
      // Python rounds towards minus infinity.
      let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
      let isOff = remainder != 0 && (remainder < 0) != (right < 0)
      return sign == "%" ? remainder + (isOff ? right : 0) : quotient - (isOff ? 1 : 0)
    default: preconditionFailure("the parser lets only these signs through: \(sign)")
    }
  }

  private static func compare(_ sign: String, _ left: Int, _ right: Int) -> Bool {
    switch sign {
    case "==": left == right
    case "!=": left != right
    case "<": left < right
    case "<=": left <= right
    case ">": left > right
    default: left >= right
    }
  }
}
