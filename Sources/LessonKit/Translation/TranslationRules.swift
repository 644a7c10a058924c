/// What a file says of its translation without being compared (lesson format, section 6).
package enum TranslationRules {
  /// Mistakes in `translates` and `synced`, and marks that still stand.
  package static func diagnostics(of lesson: Lesson) -> [Diagnostic] {
    var diagnostics = NeedsTranslation.diagnostics(of: lesson)
    func report(_ mistake: Mistake, key: String) {
      let line = lesson.frontMatterLine(ofKey: key) ?? 1
      diagnostics.append(
        lesson.diagnostic(mistake, at: lesson.textRange(ofLine: line)))
    }
    if lesson.metadata.translates == nil {
      if !lesson.metadata.synced.isEmpty { report(.syncedWithoutSource, key: "synced") }
    } else if lesson.metadata.translates == lesson.language {
      report(.translatesItself(language: lesson.language), key: "translates")
    }
    return diagnostics
  }

  /// What is wrong with a translation whose source, which may be missing, is `source`.
  /// `expectedPath` is where it would be.
  package static func findings(
    of translation: Lesson, source: Lesson?, expectedPath: String?
  ) -> [TranslationComparison.Finding] {
    guard let language = translation.metadata.translates, language != translation.language else {
      return []
    }
    let range = translation.textRange(
      ofLine: translation.frontMatterLine(ofKey: "translates") ?? 1)
    func only(_ mistake: Mistake) -> [TranslationComparison.Finding] {
      [.init(diagnostic: translation.diagnostic(mistake, at: range), staleStep: nil)]
    }
    guard let source else { return only(.noSource(language: language, path: expectedPath)) }
    if let original = source.metadata.translates {
      return only(.sourceIsTranslation(language: language, original: original))
    }
    return TranslationComparison.findings(of: translation, against: source)
  }

  /// Where a translation's source is: beside it, its name differing in the language alone. Nil for
  /// a file whose name doesn't end in its language, as in `01-connect.en.md`.
  package static func sourcePath(of translation: Lesson) -> String? {
    guard let language = translation.metadata.translates else { return nil }
    return path(translation.path, in: language)
  }

  /// The path of a file whose name differs from this one in its language alone.
  package static func path(_ path: String, in language: String) -> String? {
    guard let (stem, _) = stemAndLanguage(of: path) else { return nil }
    return "\(stem).\(language).md"
  }

  /// What stands before `.LANG.md`, folders included, and the language.
  package static func stemAndLanguage(of path: String) -> (stem: String, language: String)? {
    guard path.hasSuffix(".md") else { return nil }
    let stem = path.dropLast(3)
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
      stem[stem.index(before: dot)] != "/"
    else { return nil }
    let language = String(stem[stem.index(after: dot)...])
    return LessonName.isLanguageTag(language) ? (String(stem[..<dot]), language) : nil
  }
}
