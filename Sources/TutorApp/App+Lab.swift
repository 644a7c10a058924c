import LessonPlayer
import NetworkSimulation
import TerminalCells
import TutorScreen

// Free play.
extension App {
  /// What the stage shows of the lab.
  func labView(_ player: LabPlayer) -> StageView {
    var panel = panel
    if panel.row == nil, !player.isMoving, let chosen = player.lab.selected {
      panel.row = player.stage.rows.index(of: chosen.id)
    }
    return StageView(
      player, look: look, scroll: scroll, notice: notice, panel: panel, reading: reading)
  }

  /// From the menu to the lab: to the world as it was left, or to a new one.
  mutating func openLab(fromStart: Bool) {
    if fromStart || lab == nil { lab = LabPlayer(Lab(), isAnimated: isAnimated) }
    search = nil
    scroll = 0
    panel = PanelState()
    place = .lab
  }

  mutating func handleInLab(_ intent: Intent) -> [Request] {
    guard var player = lab else { return [] }
    if handleInSearch(intent, over: { app in app.labView(player) }) { return [] }
    switch intent {
    case .leave: return leaveLesson()
    case .save: return save(player.lab)
    case .settings:
      editor = LabSettingsEditor(player.lab.settings)
      return []
    case .switchSide where !panel.hasSides, .close where panel.open == nil: break
    case .selectionUp where !panel.takesArrows, .selectionDown where !panel.takesArrows: break
    default:
      if handleInPanel(intent, over: { app in app.labView(player) }) { return [] }
    }
    if intent == .pageUp || intent == .pageDown {
      turnPage(isDown: intent == .pageDown, labView(player))
      return []
    }
    guard let asked = intent.inLab(of: player.lab) else { return [] }
    player.handle(asked)
    lab = player
    forgetPlace()
    return []
  }

  private mutating func save(_ lab: Lab) -> [Request] {
    guard let lesson = LabLesson(lab, in: look.language) else {
      notice = .lab(.nothingToSave)
      return []
    }
    return [.saveLesson(lesson.text)]
  }

  // MARK: Settings

  /// Acts on a key while the settings stand over the stage, or says why not; false if it is none of
  /// theirs.
  mutating func handleInSettings(_ key: Key) -> Bool {
    guard let before = editor else { return false }
    notice = nil
    guard actInSettings(key) else { return false }
    guard editor == before, before.mistake == nil else { return true }
    switch key {
    case .click: break
    case .up, .home, .pageUp, .wheel(up: true, _): notice = .idle(.atStart)
    case .down, .end, .pageDown, .wheel(up: false, _): notice = .idle(.atEnd)
    default: notice = .idle(.ofSettings)
    }
    return true
  }

  private mutating func actInSettings(_ key: Key) -> Bool {
    guard var editor else { return false }
    switch key {
    case .up: editor.move(by: -1)
    case .down: editor.move(by: 1)
    case .pageUp: editor.move(by: -10)
    case .pageDown: editor.move(by: 10)
    case .home: editor.move(by: -LabSettingsEditor.rowCount)
    case .end: editor.move(by: LabSettingsEditor.rowCount)
    case .wheel(let up, _): editor.move(by: up ? -1 : 1)
    case .click: return true
    case .left: editor.change(isUpward: false)
    case .right: editor.change(isUpward: true)
    case .tab: editor.switchColumn()
    case .backspace: _ = editor.erase()
    case .enter, .character(" "):
      if !editor.confirm() { return closeSettings(beginning: editor) }
    case .escape:
      if !editor.cancel() { return closeSettings(beginning: nil) }
    case .character(let character):
      if !editor.type(character) {
        if character == "u" { return closeSettings(beginning: editor) }
        if character == "q" { return closeSettings(beginning: nil) }
        return !["l", "?"].contains(character)
      }
    default: return false
    }
    self.editor = editor
    return true
  }

  private mutating func closeSettings(beginning chosen: LabSettingsEditor?) -> Bool {
    editor = nil
    guard let chosen, chosen.isChanged else { return true }
    lab?.handle(.begin(chosen.settings))
    notice = .lab(.newWorld)
    panel = PanelState()
    return true
  }
}

extension Intent {
  /// What it asks of a lab; nil if nothing.
  fileprivate func inLab(of lab: Lab) -> LabPlayer.Intent? {
    switch self {
    case .next(let isRepeat), .confirm(let isRepeat): .goOn(isRepeat: isRepeat)
    case .eventForward: .goOn(isRepeat: false)
    case .last, .sectionForward: .runOn
    case .back, .eventBack: .back
    case .choose(let number): .choose(number)
    case .lose: .lose
    case .retry: .begin(lab.settings)
    case .selectionUp: .selectPrevious
    case .selectionDown: .selectNext
    case .switchSide: .switchHost
    case .faster: .faster
    case .slower: .slower
    default: nil
    }
  }
}
