/// Both ends' variables, all that the trace tells, and from what to what they have just changed.
struct VariablesPanel {
  var view: StageView
  var look: ScreenLook

  func text(width: Int) -> PanelText {
    let table = VariablesTable(view: view, look: look, variables: PanelVariable.allCases)
    return PanelText(table.lines(width: width, hasStates: true))
  }
}
