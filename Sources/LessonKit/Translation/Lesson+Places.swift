extension LessonOutline.Step {
  /// The line that stands for the step in messages: its block's opening fence, else where its prose
  /// begins.
  package var headLine: Int {
    hasAction ? scripts.last?.lines.lowerBound ?? firstLine : firstLine
  }
}

extension Lesson {
  /// What `tcptutor sync` takes: the id of a lesson whose file's name has the usual form, else the
  /// path.
  package var nameForSync: String { number == nil ? path : id }

  /// The columns of a line's text, without the white space around it.
  func textRange(ofLine number: Int) -> SourceRange {
    let text = number >= 1 && number <= sourceLines.count ? Array(sourceLines[number - 1]) : []
    let first = text.firstIndex { !$0.isWhitespace } ?? 0
    let last = text.lastIndex { !$0.isWhitespace } ?? -1
    return SourceRange(line: number, columns: (first + 1)..<max(first + 1, last + 2))
  }

  /// Where messages about a step point.
  func range(ofHead step: LessonOutline.Step) -> SourceRange {
    textRange(ofLine: step.headLine)
  }

  /// Where messages about what should stand before all steps point.
  var topRange: SourceRange {
    textRange(ofLine: outline.steps.first?.firstLine ?? 1)
  }

  /// The line of a key of the front matter, from 1; nil where it doesn't stand.
  func frontMatterLine(ofKey key: String) -> Int? {
    let end = outline.steps.first?.lines.lowerBound ?? 1
    return sourceLines.prefix(max(0, end - 1)).firstIndex { $0.hasPrefix(key + ":") }.map {
      $0 + 1
    }
  }
}
