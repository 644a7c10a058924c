import LessonPlayer
import TerminalCells

/// What a screen shows: one of the program's places, and what may stand over it.
package struct ScreenView: Equatable, Sendable {
  private let place: Place
  private let overlay: Overlay?
  private let settings: LabSettingsEditor?
  private let look: ScreenLook

  /// A place, and what stands over it; `settings` are those of the lab, being chosen.
  package init(
    _ place: Place, overlay: Overlay? = nil, settings: LabSettingsEditor? = nil, look: ScreenLook
  ) {
    self.place = place
    self.overlay = overlay
    self.settings = settings
    self.look = look
  }

  /// The places; indirect, for they are large and handed on.
  package indirect enum Place: Equatable, Sendable {
    case menu(MenuView)
    /// Before a lesson's first step. `notice` is what to say in place of the footer.
    case titleCard(MenuView.Entry, notice: StageView.Notice?)
    case stage(StageView)
    /// After a lesson's last step.
    case summary(SummaryView)
  }

  /// Draws the view into an empty grid: the same view and size always give the same cells.
  package func draw(into grid: inout CellGrid) {
    let namesKeys = overlay == nil && settings == nil
    switch place {
    case .menu(let menu):
      MenuDrawing(view: menu, look: look, namesKeys: namesKeys).draw(into: &grid)
    case .titleCard(let entry, let notice):
      TitleCard(entry: entry, notice: notice, look: look, namesKeys: namesKeys)
        .draw(into: &grid)
    case .summary(let view):
      SummaryCard(view: view, look: look, namesKeys: namesKeys).draw(into: &grid)
    case .stage(let stage):
      StageDrawing(view: stage, look: look, namesKeys: namesKeys).draw(into: &grid)
    }
    if let settings { LabSettingsTable(editor: settings, look: look).draw(into: &grid) }
    overlay?.draw(look: look, into: &grid)
    // A white question mark isn't seen on white; the red one is as wide.
    if look.theme.background == .light { grid.replace("❔", with: "❓") }
  }
}
