@testable import LessonKit

struct CitedSectionsExistTests: RuleTests {
  static let rule: any Rule.Type = CitedSectionsExist.self

  static let told: [Told] = [
    .page(
      """
      A lost segment is sent again (RFC 9293 §⟦3.8.9⟧).

      """,
      english: ["RFC 9293 has no §3.8.9", "the nearest is §3.8.6, ‘Managing the Window’"],
      korean: ["RFC 9293에는 §3.8.9 절이 없어요", "가장 가까운 절: §3.8.6 ‘Managing the Window’"]),
    .page(
      """
      Old segments are told by their timestamps (RFC 7323, §⟦5.9⟧; RFC 1122 §4.2.2.13, §3.3.1).

      """,
      english: [
        "RFC 7323 has no §5.9",
        "the nearest is §5.8, ‘Duplicates from Earlier Incarnations of Connection’",
      ],
      korean: [
        "RFC 7323에는 §5.9 절이 없어요",
        "가장 가까운 절: §5.8 ‘Duplicates from Earlier Incarnations of Connection’",
      ]),
    .page(
      """
      More: [here](https://www.rfc-editor.org/rfc/rfc6298#section-⟦12⟧)

      """,
      english: ["RFC 6298 has no §12", "the nearest is §9, ‘References’"],
      korean: ["RFC 6298에는 §12 절이 없어요", "가장 가까운 절: §9 ‘References’"]),
  ]
}
