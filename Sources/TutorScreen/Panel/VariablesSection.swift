/// Both ends' main variables, and from what to what they have just changed.
struct VariablesSection {
  var view: StageView
  var look: ScreenLook

  func lines(width: Int) -> [TextLine] {
    [TextLine(ScreenText(look: look).variables, look.theme.style(.strong))]
      + VariablesTable(view: view, look: look, variables: PanelVariable.few).lines(width: width)
  }
}
