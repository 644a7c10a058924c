import TerminalCells

/// Draws the stage: title, cards, ladder, pane, footer, and the panel where there is room.
struct StageDrawing {
  var view: StageView
  var look: ScreenLook
  var namesKeys = true

  var text: ScreenText { ScreenText(look: look) }

  func draw(into grid: inout CellGrid) {
    let content = PaneContent(
      view: view, look: look, columns: StageLayout.columns(of: grid.size))
    let layout = StageLayout(grid.size, of: view, content: content)
    let geometry = LadderGeometry(columns: layout.columns)
    if let row = layout.title { drawTitle(row: row, into: &grid) }
    HostCards(view: view, look: look, geometry: geometry)
      .draw(rows: layout.cards, hasFrames: layout.hasFrames, into: &grid)
    if let row = layout.upperRule { drawRule(row: row, columns: layout.columns, into: &grid) }
    drawLanes(layout, geometry, into: &grid)
    if let row = layout.lowerRule { drawRule(row: row, columns: layout.columns, into: &grid) }
    let hasMore = drawPane(content, layout, into: &grid)
    if let row = layout.footer {
      // On small screens the mark stands on the footer's row.
      let mark =
        hasMore && layout.lowerRule == nil ? ScrollMark(.more, look: look).line.width + 1 : 0
      drawFooter(row: row, limit: layout.columns - mark, into: &grid)
    }
    if let rows = layout.panelRows {
      PanelDrawing(view: view, look: look).draw(
        columns: 0..<layout.columns, rows: rows, into: &grid)
    }
    if let panel = layout.panel {
      SidePanel(view: view, look: look)
        .draw(columns: panel, rows: (layout.title ?? 0) + 1..<grid.size.rows, into: &grid)
    }
  }

  private func drawLanes(
    _ layout: StageLayout, _ geometry: LadderGeometry, into grid: inout CellGrid
  ) {
    let ladder = LadderDrawing(view: view, look: look, geometry: geometry)
    switch view.reading.layout {
    case .ladder: ladder.draw(rows: layout.ladder, into: &grid)
    case .time:
      let time = TimeDrawing(ladder, rows: layout.ladder)
      time.draw(into: &grid)
      if let row = layout.upperRule { time.drawScale(row: row, into: &grid) }
    }
  }

  /// Returns whether there is more of it below.
  private func drawPane(
    _ content: PaneContent, _ layout: StageLayout, into grid: inout CellGrid
  ) -> Bool {
    guard !layout.pane.isEmpty else { return false }
    let window = content.window(height: layout.pane.count, scroll: view.scroll)
    window.draw(row: layout.pane.lowerBound, columns: layout.columns, into: &grid)
    if window.hasLess, let row = layout.upperRule {
      ScrollMark(.less, look: look).draw(row: row, columns: layout.columns, into: &grid)
    }
    if window.hasMore, let row = layout.lowerRule ?? layout.footer {
      ScrollMark(.more, look: look).draw(row: row, columns: layout.columns, into: &grid)
    }
    return window.hasMore
  }

  private func drawTitle(row: Int, into grid: inout CellGrid) {
    let theme = look.theme
    var status = view.lab == nil ? [text.stepCount(view.stepNumber, of: view.stepCount)] : []
    if let speed = text.speed(view.speed) { status.append(speed) }
    if view.isAutoPlaying { status.append(text.autoPlay) }
    status.append(text.clock(view.stage.clock))
    var right = TextLine(status.joined(separator: "   ") + " ", theme.style(.quiet))
    if view.fork?.isForked == true {
      right = TextLine(" \(text.whatIf) ", theme.style(.badge)) + TextLine("   ") + right
    }
    if view.hasAuthorError {
      right = TextLine(" \(text.authorBadge) ", theme.style(.badge)) + TextLine("   ") + right
    }
    let icon = view.lessonKind.map { look.glyphs.icon($0) } ?? ""
    let crumbs = [view.lessonTitle] + view.breadcrumb.suffix(1)
    var left = TextLine(" " + (icon.isEmpty ? "" : icon + " "))
    for (index, crumb) in crumbs.enumerated() {
      if index > 0 { left.spans.append(Span(" \(look.glyphs.breadcrumb) ", theme.style(.quiet))) }
      left.spans.append(
        Span(look.glyphs.adapted(crumb), index == 0 ? theme.style(.strong) : .plain))
    }
    let room = grid.size.columns - right.width
    if room >= 12 {
      let end = room - 2
      grid.write(left, row: row, column: 0, limit: end)
      if left.width > end {
        let mark = look.glyphs.ellipsis
        grid.write(
          TextLine(mark, theme.style(.quiet)), row: row, column: end - mark.count, limit: end)
      }
      grid.writeTrailing(right, row: row, column: room, limit: grid.size.columns)
    } else {
      grid.write(left, row: row, column: 0, limit: grid.size.columns)
    }
  }

  private func drawFooter(row: Int, limit: Int, into grid: inout CellGrid) {
    let notice = view.notice.map(text.notice) ?? view.deedRefusal.map(text.refusal)
    if notice == nil, let search = view.panel.search, search.isTyping {
      SearchLine(search: search, look: look).draw(row: row, limit: limit, into: &grid)
      return
    }
    var items = footerItems(grid.size)
    // While a panel is open, Esc closes that.
    if view.panel.search != nil, view.panel.open == nil {
      let always = items.dropFirst().filter { [text.help.key, text.leave.key].contains($0.key) }
      items = items.prefix(1) + text.keysOfSearch + always
    }
    Footer(look: look, namesKeys: namesKeys).draw(
      items: items, notice: notice, row: row, limit: limit, into: &grid)
  }

  private func drawRule(row: Int, columns: Int, into grid: inout CellGrid) {
    grid.fill(
      look.glyphs.frame.horizontal, row: row, columns: 0..<columns, style: look.theme.style(.quiet))
  }

  private func footerItems(_ size: GridSize) -> [KeyHint] {
    if let fork = view.fork, view.prediction == nil { return footerItems(in: fork) }
    if let lab = view.lab {
      return text.keys(
        of: lab, canGoBack: view.canGoBack, isMoving: view.nextEffect == .finishAnimation)
    }
    var items: [KeyHint] = []
    let effect = text.effect(
      view.nextEffect, ending: view.ending, ofScript: view.fork?.isOfScript ?? false)
    if view.hidesQuestion(in: size) {
      items.append(KeyHint(key: "Space", effect: text.toQuestion))
    } else if let prediction = view.prediction {
      return text.keys(of: prediction)
    } else if view.nextEffect == .answerQuiz, let quiz = view.quiz?.quiz {
      let count = min(quiz.choices.count, 9)
      items.append(KeyHint(key: "1\(look.glyphs.dash)\(count)", effect: effect))
      if quiz.isMultipleChoice, view.quiz?.answer?.chosen.isEmpty == false {
        items.append(KeyHint(key: "Enter", effect: text.submit))
      }
    } else {
      items.append(KeyHint(key: "Space", effect: effect))
    }
    if let task = view.task { items += text.keys(of: task) }
    if view.canGoBack { items.append(text.back) }
    items.append(text.askWhy)
    if view.canLose { items.append(text.loseSegment) }
    var openDeeds = text.openDeeds
    if view.canPredict {
      items.append(text.predict)
      // A segment that can be lost asks what if already.
      openDeeds.spare = text.predict.spare + 1
    }
    if view.canFork { items.append(openDeeds) }
    if view.isAutoPlaying { items.append(text.stopAutoPlay) }
    if view.openHints.count < view.hintCount { items.append(text.openHint) }
    if view.usesGlossary { items.append(text.openGlossary) }
    return items + [text.help, text.leave]
  }

  private func footerItems(in fork: ForkView) -> [KeyHint] {
    if let list = fork.list {
      let count = list.question?.amounts.count ?? list.entries.count
      let keys = KeyHint(
        key: (count > 9 ? "0" : "1") + look.glyphs.dash + "\(min(count, 9))", effect: text.doIt)
      var close = text.close
      close.isKept = true
      return [keys] + (list.question == nil ? [text.choose, close] : [text.back]) + [text.help]
    }
    let effect = text.effect(view.nextEffect, ending: view.ending, ofScript: fork.isOfScript)
    var lose = text.loseSegment
    lose.spare = 3
    let stop = view.isAutoPlaying ? [text.stopAutoPlay] : []
    // The way back to the lesson stays longest.
    var (back, help, leave) = (
      text.leaveFork(ofScript: fork.isOfScript), text.help, text.leave
    )
    (back.isKept, help.spare, leave.spare) = (true, 1, 2)
    // Who is here has lost something already; that this can be foretold too is news.
    var predict = text.predict
    predict.spare = 2
    // Nor is it named while Esc closes a panel that was opened here.
    let isBelowPanel = view.panel.open != nil && view.panel.layer > 0
    let toLesson = view.nextEffect == .leaveFork || isBelowPanel ? [] : [back]
    return [KeyHint(key: "Space", effect: effect), lose, text.back] + toLesson
      + stop + (view.canPredict ? [predict] : []) + [text.openDeeds, text.askWhy, help, leave]
  }
}
