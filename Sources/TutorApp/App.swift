import LessonKit
import LessonPlayer
import TerminalCells
import TutorScreen
import Wording

/// The program as a value: which place the user is at, what they did there, and what is drawn.
/// Every change is an intent or a tick.
package struct App: Equatable, Sendable {
  /// The lessons that it can play.
  package private(set) var library: Library
  /// What it is drawn with; language and numbers change with a key.
  package internal(set) var look: ScreenLook
  /// Whether the session is over.
  package private(set) var isFinished = false
  /// The lessons opened in this session, by name; they keep their place.
  private(set) var players: [String: Player] = [:]
  var place: Place
  var overlay: Overlay?
  /// The selected lesson of the menu, by its index in the library.
  var selection = 0
  /// What the learner looks for in the menu; nil while they don't.
  var search: String?
  /// Lines by which the pane is scrolled from where it opened.
  var scroll = 0
  var notice: StageView.Notice?
  /// What the learner did with the panels.
  var panel = PanelState()
  /// What the learner foretells; nil while nothing is being foretold.
  var prediction: Prediction?
  /// How the learner reads what runs between the lanes.
  var reading = LaneReading()
  /// Where the learner was before they turned aside from the lesson; nil in it.
  var keptPlace: KeptPlace?
  /// Free play, as it was left; nil before it was begun.
  var lab: LabPlayer?
  /// The lab's settings, while they are being chosen.
  var editor: LabSettingsEditor?
  private(set) var size = GridSize(columns: 80, rows: 24)
  /// Whether leaving a lesson leads to the menu.
  let hasMenu: Bool
  /// How far the learner has come, in earlier sessions and in this one.
  var progress: LearnerProgress
  /// Whether what the learner does is asked to be saved. The one switch: off, nothing leaves.
  let isRecorded: Bool
  /// Wall-clock time spent on the stage that isn't in `progress` yet.
  var unsavedMilliseconds = 0
  /// Whether a room looks on: nothing is kept of what happens, and Space reveals answers.
  package private(set) var isPresenting = false
  let isAnimated: Bool
  private var outbox: [Request] = []

  /// Where the user is; a lesson by its index in the library.
  enum Place: Equatable, Sendable {
    case menu
    case titleCard(Int)
    case stage(Int)
    /// After a lesson's last step.
    case summary(Int)
    case lab
  }

  /// Begins at the menu, with the first lesson selected that isn't finished. `progress` is what was
  /// kept; `isRecorded` says whether what the learner does is to be kept too.
  package init(
    _ library: Library, look: ScreenLook, progress: LearnerProgress = LearnerProgress(),
    isRecorded: Bool = false, isAnimated: Bool = true
  ) {
    self.library = library
    self.look = look
    self.progress = progress
    self.isRecorded = isRecorded
    self.isAnimated = isAnimated
    hasMenu = true
    place = .menu
    selection = nextLesson ?? 0
  }

  /// Begins with one lesson, by its index in the library. Traps if there is no such lesson.
  /// `hasMenu` says whether leaving it leads to the menu.
  package init(
    _ library: Library, opening index: Int, look: ScreenLook, hasMenu: Bool,
    progress: LearnerProgress = LearnerProgress(), isRecorded: Bool = false, isAnimated: Bool = true
  ) {
    precondition(library.entries.indices.contains(index), "the lesson to open is in the library")
    self.library = library
    self.look = look
    self.progress = progress
    self.isRecorded = isRecorded
    self.isAnimated = isAnimated
    self.hasMenu = hasMenu
    place = .titleCard(index)
    selection = index
  }

  /// Shows a run that is no lesson of a library, such as a packetdrill script's: there is no menu to
  /// go back to, and only one language.
  package init(
    playing run: LessonRun, look: ScreenLook, glossaries: [Language: Glossary] = [:],
    isAnimated: Bool = true
  ) {
    self.init(
      Library([run.lesson], glossaries: glossaries), opening: 0, look: look, hasMenu: false,
      isAnimated: isAnimated)
    var player = Player(run)
    player.isAnimated = isAnimated
    players[run.lesson.id] = player
  }

  /// Shows lessons to a room from now on: a question waits until a press reveals its answer, and
  /// nothing that happens is worth keeping.
  package mutating func present() {
    isPresenting = true
    for id in players.keys { players[id]?.isPresented = true }
  }

  /// Begins in the lab, with nothing else to go to.
  package init(
    _ lab: Lab, look: ScreenLook, glossaries: [Language: Glossary] = [:], isAnimated: Bool = true
  ) {
    library = Library([], glossaries: glossaries)
    self.look = look
    progress = LearnerProgress()
    isRecorded = false
    self.isAnimated = isAnimated
    hasMenu = false
    place = .lab
    self.lab = LabPlayer(lab, isAnimated: isAnimated)
  }

  /// Takes the whole library in place of the part of it that the program began with, so that its
  /// first screen need not wait for what it doesn't show. A lesson that the whole lacks keeps the
  /// part.
  package mutating func complete(_ whole: Library) {
    var indices: [Int] = []
    for entry in library.entries {
      guard let index = whole.index(of: entry.id) else { return }
      indices.append(index)
    }
    switch place {
    case .titleCard(let index): place = .titleCard(indices[index])
    case .stage(let index): place = .stage(indices[index])
    case .summary(let index): place = .summary(indices[index])
    case .menu, .lab: break
    }
    selection = selection == labIndex ? whole.entries.count : indices[selection]
    library = whole
  }

  /// What the user sees.
  package var view: ScreenView {
    switch place {
    case .menu:
      return ScreenView(.menu(menuView), overlay: overlay, look: look)
    case .titleCard(let index):
      return ScreenView(
        .titleCard(menuEntry(index), notice: notice), overlay: overlay, look: look)
    case .stage(let index):
      return ScreenView(.stage(stageView(index)), overlay: overlay, look: look)
    case .summary(let index):
      return ScreenView(.summary(summaryView(index)), overlay: overlay, look: look)
    case .lab:
      return ScreenView(
        .stage(labView(lab ?? LabPlayer(Lab()))), overlay: overlay, settings: editor, look: look)
    }
  }

  /// Acts on an intent, and says what is asked of the outside.
  package mutating func handle(_ intent: Intent) -> [Request] {
    let before = self
    let requests = act(on: intent)
    if requests.isEmpty { tellIfIdle(intent, since: before) }
    return requests + noteProgress(leaving: before.stageIndex)
  }

  private mutating func act(on intent: Intent) -> [Request] {
    if case .resize(let size) = intent {
      self.size = size
      clampScroll()
      return []
    }
    notice = nil
    switch intent {
    case .quit:
      return quit()
    case .notice(let told):
      notice = told
      return []
    case .noticeHangul:
      notice = .hangulInput
      return []
    case .click(let place):
      click(place)
      return []
    case .wheel(let up, let place):
      turnWheel(up: up, at: place)
      return []
    case .switchLanguage:
      return switchLanguage()
    default:
      break
    }
    if overlay != nil {
      handleInOverlay(intent)
      return []
    }
    if intent == .help {
      overlay = place == .lab ? .labHelp(scroll: 0) : .help(scroll: 0)
      return []
    }
    if intent == .glossary {
      openGlossary()
      return []
    }
    switch place {
    case .menu: return handleInMenu(intent)
    case .titleCard(let index): return handleInTitleCard(intent, index)
    case .stage(let index): return handleOnStage(intent, index)
    case .summary(let index): return handleInSummary(intent, index)
    case .lab: return handleInLab(intent)
    }
  }

  /// What was asked of the outside by keys since this was last called.
  package mutating func takeRequests() -> [Request] {
    defer { outbox = [] }
    return outbox
  }

  // MARK: Moving between places

  /// Goes on with a lesson: a new one, and one seen to its end, by its title card.
  mutating func open(_ index: Int) {
    selection = index
    search = nil
    scroll = 0
    panel = PanelState()
    prediction = nil
    let isUnderWay = player(index).map { !$0.isAtEnd } ?? false
    if isUnderWay || resumptionStep(of: library.entries[index]) > 0 {
      enterStage(index)
    } else {
      place = .titleCard(index)
    }
  }

  /// To the stage, where the learner was in the lesson; `fromStart` begins it anew.
  mutating func enterStage(_ index: Int, fromStart: Bool = false) {
    let entry = library.entries[index]
    let step = fromStart ? 0 : resumptionStep(of: entry)
    if fromStart { players[entry.id] = nil }
    let isNew = players[entry.id] == nil
    preparePlayer(index)
    update(index) { player in
      if isNew {
        player.handle(.goTo(step: step))
      } else if player.isAtEnd {
        player.handle(.first)
      }
    }
    selection = index
    search = nil
    scroll = 0
    panel = PanelState()
    place = .stage(index)
  }

  /// To the stage as it was left.
  mutating func returnToStage(_ index: Int) {
    preparePlayer(index)
    scroll = 0
    place = .stage(index)
  }

  mutating func leaveLesson() -> [Request] {
    guard hasMenu else { return quit() }
    place = .menu
    scroll = 0
    panel = PanelState()
    prediction = nil
    return []
  }

  mutating func quit() -> [Request] {
    isFinished = true
    return [.quit]
  }

  // MARK: The players

  func player(_ index: Int) -> Player? { players[library.entries[index].id] }

  mutating func update(_ index: Int, _ change: (inout Player) -> Void) {
    guard var player = players[library.entries[index].id] else { return }
    change(&player)
    players[library.entries[index].id] = player
  }

  /// Makes the lesson's player, or brings the one there is into the language of the look.
  private mutating func preparePlayer(_ index: Int) {
    let entry = library.entries[index]
    let lesson = entry.lesson(in: look.language)
    if let old = players[entry.id] {
      if old.run.lesson.language != lesson.language {
        players[entry.id] = Player(continuing: old, in: LessonRun(lesson))
      }
    } else {
      var player = Player(LessonRun(lesson))
      player.isAnimated = isAnimated
      player.isPresented = isPresenting
      players[entry.id] = player
    }
  }

  private mutating func switchLanguage() -> [Request] {
    look.language = look.language == .korean ? .english : .korean
    if case .stage(let index) = place {
      preparePlayer(index)
      if player(index)?.run.lesson.language != look.language.rawValue { notice = .notTranslated }
    }
    scroll = 0
    keptPlace?.scroll = 0
    translateNotes()
    return [.rememberLanguage(look.language)]
  }

  // MARK: Scrolling

  /// The stage in the size that was last told.
  func pages(_ index: Int) -> (range: ClosedRange<Int>, page: Int) {
    stageView(index).scrollRange(look: look, size: size)
  }

  func lastOverlayScroll(_ overlay: Overlay) -> Int { overlay.lastScroll(look: look, size: size) }

  private mutating func clampScroll() {
    if case .summary(let index) = place { scrollSummary(index, by: 0) }
    guard case .stage(let index) = place, scroll != 0 else { return }
    scroll(by: 0, in: pages(index).range)
  }
}

extension App: TerminalProgram {
  /// Acts on a key; what it asks of the outside waits in `takeRequests`.
  package mutating func handle(_ key: Key, isRepeat: Bool) {
    if editor != nil, overlay == nil, handleInSettings(key) { return }
    let intent =
      wantsText ? KeyMap.intent(ofTyped: key) : KeyMap.intent(of: key, isRepeat: isRepeat)
    guard let intent else { return tellUnused(key) }
    outbox += handle(intent)
  }

  /// Lets wall-clock time pass on the stage.
  package mutating func tick(milliseconds: Int) {
    if place == .lab, wantsTicks { lab?.handle(.tick(milliseconds: milliseconds)) }
    guard wantsTicks, case .stage(let index) = place else { return }
    let before = player(index)?.stepIndex
    update(index) { $0.handle(.tick(milliseconds: milliseconds)) }
    if player(index)?.stepIndex != before {
      scroll = 0
      panel.scroll = 0
    }
    outbox += noteProgress(leaving: index)
  }

  /// Counts the time that was spent on the stage; who was away doesn't learn.
  package mutating func pass(milliseconds: Int) {
    if stageIndex != nil { unsavedMilliseconds += min(max(milliseconds, 0), 120_000) }
  }

  /// Whether the learner is typing what they look for, in the menu, the lanes or the glossary.
  package var wantsText: Bool {
    overlay == nil ? place == .menu && search != nil || isSearchingLanes : isSearchingGlossary
  }

  /// Whether something moves, with nothing over it.
  package var wantsTicks: Bool {
    if isSearchingLanes { return false }
    if place == .lab { return overlay == nil && editor == nil && lab?.isMoving == true }
    guard overlay == nil, prediction == nil, case .stage(let index) = place else { return false }
    return player(index)?.wantsTicks ?? false
  }

  /// Draws what the user sees.
  package func draw(into grid: inout CellGrid) { view.draw(into: &grid) }
}
