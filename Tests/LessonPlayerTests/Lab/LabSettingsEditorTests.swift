import LessonKit
import LessonPlayer
import NetworkSimulation
import Testing
import Wording

/// Settings being chosen.
struct LabSettingsEditorTests {
  private func editor(at name: SettingName, column: Int = 0) -> LabSettingsEditor {
    var editor = LabSettingsEditor(LabSettings())
    editor.move(by: editor.rows.firstIndex { $0.name == name } ?? 0)
    if column == 1 { editor.switchColumn() }
    return editor
  }

  private func lines(_ editor: LabSettingsEditor) -> [String] { editor.settings.chosen.map(\.line) }

  @Test func `every setting of the format's table but pictures has a row`() {
    #expect(Set(LabSettingsEditor(LabSettings()).rows.map(\.name)) == Set(SettingName.allCases))
  }

  @Test(arguments: SettingName.allCases)
  func `each value in reach is one that the parser takes, and can be left again`(
    _ name: SettingName
  ) {
    var editor = editor(at: name)
    var seen = [editor.rows[editor.row].values[0]]
    for isUpward in [true, false] {
      for _ in 0..<40 {
        editor.change(isUpward: isUpward)
        #expect(editor.mistake == nil)
        let value = editor.rows[editor.row].values[0]
        if value == seen.last { break }
        seen.append(value)
      }
    }
    #expect(seen.count > 2)
  }

  @Test func `a value is typed, and read as a script reads it`() {
    var editor = editor(at: .mss, column: 1)
    for character in "500" { _ = editor.type(character) }
    _ = editor.confirm()
    #expect(lines(editor) == ["set server mss 500"])
    #expect(editor.rows[editor.row].values == ["1000", "500"])
  }

  @Test func `a value that doesn't suit its name says so and stays to be mended`() {
    var editor = editor(at: .rtt)
    for character in "100" { _ = editor.type(character) }
    _ = editor.confirm()
    #expect(editor.mistake?.code == "E109")
    #expect(editor.typed == "100")
    for character in "ms" { _ = editor.type(character) }
    _ = editor.confirm()
    #expect(editor.mistake == nil)
    #expect(lines(editor) == ["set rtt 100ms"])
  }

  @Test func `a profile makes void what was chosen for its host before`() {
    var settings = LabSettings()
    for line in ["mss 500", "client nagle on", "server iss 5", "client profile linux", "rtt 40ms"] {
      guard case .success(.set(let setting)) = LabLine.parse("set " + line) else { continue }
      settings.choose(setting)
    }
    #expect(
      settings.chosen.map(\.line) == [
        "set mss 500", "set server iss 5", "set client profile linux", "set rtt 40ms",
      ])
    let row = LabSettingsEditor(settings).rows.first { $0.name == .profile }
    #expect(row?.values == ["linux", "teaching"])
  }
}
