import Testing

@testable import LessonKit

@Suite struct RulesTests {
  @Test func `each rule has a code of its own, and they stand in the order of their numbers`() {
    let numbers = Rules.all.map { Int($0.code.dropFirst()) }
    #expect(numbers == Set(numbers).sorted { $0 ?? 0 < $1 ?? 0 })
    for rule in Rules.all { #expect("EWN".contains(rule.code.prefix(1)), "\(rule)") }
  }
}
