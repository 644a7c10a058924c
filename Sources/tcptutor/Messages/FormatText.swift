import Wording

/// What `fmt` says.
enum FormatText {
  /// What changed in a file, or would; nothing where nothing does.
  static func lines(of file: FormattedFile, isDryRun: Bool, in language: Language) -> [String] {
    guard file.changeCount > 0 else { return [] }
    let count = changed(file.changeCount, in: language)
    guard isDryRun else { return ["\(file.path): \(count)"] }
    return file.difference + ["", "\(file.path): \(SyncText.dry(in: language))"]
  }

  private static func changed(_ count: Int, in language: Language) -> String {
    switch language {
    case .korean: "\(count)줄을 고쳤어요"
    case .english: count == 1 ? "1 line changed" : "\(count) lines changed"
    }
  }
}
