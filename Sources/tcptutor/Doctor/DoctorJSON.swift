import CursesTerminal
import TraceExport
import TutorScreen

/// A report as one JSON object, for other programs. Members are only ever added.
///
/// | Member | |
/// |---|---|
/// | `version`, `system`, `ncurses`, `tmux` | texts; `tmux` may be null |
/// | `terminal` | null, or `type`, `columns`, `rows`, `colors`, `background`, `color`, `columnsOfSigns` |
/// | `unavailable` | null, or why there is no terminal |
/// | `glyphs`, `theme`, `themeReason`, `language`, `languageReason` | names |
/// | `charset`, `isCharsetAskedFor` | what the locale gives, and whether it was named |
/// | `locale`, `isLocaleRescue` | the locale in force, and whether it replaces the one named |
/// | `variables` | an object: those that are set; private ones are "…" |
/// | `state`, `isStateWritable`, `lessons`, `lessonFiles` | paths and counts |
/// | `problems` | names of what stands in the way; empty if all is well |
enum DoctorJSON {
  static func text(of report: DoctorReport) -> String {
    var lessons: (JSONValue, Int) = (.null, 0)
    if case .found(let folder, let count) = report.lessons { lessons = (.string(folder), count) }
    return JSONValue.object([
      JSONMember("version", .string(report.version)),
      JSONMember("system", .string(report.system)),
      JSONMember("terminal", terminal(report.screen)),
      JSONMember("unavailable", unavailable(report.screen)),
      JSONMember("glyphs", .string(report.glyphs.rawValue)),
      JSONMember("theme", .string(report.theme.name.rawValue)),
      JSONMember("themeReason", .string(report.theme.reason.rawValue)),
      JSONMember("language", .string(report.language.rawValue)),
      JSONMember("languageReason", .string(report.languageReason.rawValue)),
      JSONMember("charset", .string(report.locale.charset)),
      JSONMember("locale", .string(report.locale.name)),
      JSONMember("isLocaleRescue", .bool(report.locale.isRescue)),
      JSONMember("isCharsetAskedFor", .bool(report.locale.isAskedFor)),
      JSONMember(
        "variables",
        .object(report.variables.map { JSONMember($0.name, .string($0.value)) })),
      JSONMember("state", report.state.path.map(JSONValue.string) ?? .null),
      JSONMember("isStateWritable", .bool(report.state.isWritable)),
      JSONMember("lessons", lessons.0),
      JSONMember("lessonFiles", .integer(lessons.1)),
      JSONMember("ncurses", .string(report.ncurses)),
      JSONMember("tmux", report.tmux.map(JSONValue.string) ?? .null),
      JSONMember("problems", .array(report.problems.map { .string($0.rawValue) })),
    ]).text
  }

  private static func terminal(_ screen: DoctorReport.Screen) -> JSONValue {
    guard case .terminal(let report, let size) = screen else { return .null }
    var color = JSONValue.null
    if case .told(let told) = report.background { color = .string(told.hex) }
    let background = report.background.isLight.map { $0 ? "light" : "dark" }
    return .object([
      JSONMember("type", .string(report.type)),
      JSONMember("columns", .integer(size.columns)),
      JSONMember("rows", .integer(size.rows)),
      JSONMember("colors", .integer(report.colors.rawValue)),
      JSONMember("background", background.map(JSONValue.string) ?? .null),
      JSONMember("color", color),
      JSONMember(
        "columnsOfSigns",
        (report.answers?.signColumns).map { .array($0.map { .integer($0) }) } ?? .null),
      JSONMember("repeatsSigns", (report.answers?.repeatsSigns).map(JSONValue.bool) ?? .null),
    ])
  }

  private static func unavailable(_ screen: DoctorReport.Screen) -> JSONValue {
    guard case .unavailable(let reason) = screen else { return .null }
    return switch reason {
    case .notATerminal: .string("notATerminal")
    case .noType: .string("noType")
    case .cannotAddressCursor: .string("cannotAddressCursor")
    case .refused: .string("refused")
    }
  }
}
