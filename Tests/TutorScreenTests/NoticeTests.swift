import LessonPlayer
import TextWidth
import Testing
import Wording

@testable import TutorScreen

@Test(arguments: [Language.korean, .english])
func `a notice is whole on a screen of 60 columns`(_ language: Language) {
  let keys: [IdleKey] = [
    .unused("j"), .unused(nil), .covered, .foretelling, .foretoldByDigits, .unanswered, .foretold,
    .forked, .ofLessons, .ofTasks, .ofLab, .atStart, .atEnd, .nothingListed, .allInSight,
    .onlySegment, .noSuchNumber, .chosen, .answered, .noHint, .noFurtherHint, .fastest, .slowest,
    .noSides, .nothingOpen, .onlyMatch, .nothingSought, .lanesCovered, .ofSettings, .typing,
  ]
  let notices: [StageView.Notice] = [
    .hangulInput, .notTranslated, .noGlossary, .searchWaits, .numbers(.relative),
    .numbers(.absolute), .progressDamaged(keptAs: "progress.damaged.json"), .progressIsNewer,
    // The longest of the system's reasons that a file is likely to meet.
    .progressNotSaved("Too many levels of symbolic links"),
    .noPrediction(.question), .noPrediction(.questionAhead), .noPrediction(.task),
    .noPrediction(.over),
    .lab(.saved(path: "lab-1.md")), .lab(.notSaved(path: "lab-1.md", reason: "Permission denied")),
    .lab(.nothingToSave), .lab(.newWorld),
  ]
  let text = ScreenText(look: ScreenLook(language))
  for notice in notices + keys.map(StageView.Notice.idle) {
    // A space stands before it.
    #expect(DisplayWidth.columns(of: text.notice(notice)) < 60, "\(text.notice(notice))")
  }
}
