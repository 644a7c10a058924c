/// Only a translation has `synced` (E612).
enum SyncedNeedsTranslates: Rule {
  static let code = "E612"
}

extension Mistake {
  /// `synced` in a file that translates nothing.
  static let syncedWithoutSource = Mistake(
    SyncedNeedsTranslates.self,
    BilingualText(
      "‘synced’ says nothing in a file that translates none",
      "옮긴 것이 없는 파일에서 ‘synced’ 항목은 뜻이 없어요"),
    help: BilingualText(
      "name the source's language, as in ‘translates: ko’, or take it out",
      "‘translates: ko’처럼 원문의 언어를 적거나 이 항목을 빼 주세요"))
}
