import LessonPlayer
import TCPEngine
import Testing

@testable import TutorScreen

/// Why nothing happens, where the client has yet to close.
private func why(isInferred: Bool) -> String {
  var client = Sample.card(.client, .closeWait, next: 101, expects: 302)
  client.isInferred = isInferred
  var view = Sample.stage(
    client: client, server: Sample.card(.server, .finWait2, next: 302, expects: 101), rows: [],
    timers: [])
  view.panel.press(.why)
  return Sample.text(.stage(view), ScreenLook(.english))
}

@Test func `a side whose state is inferred has no application to wait for`() {
  let closing = "It waits until its own application closes."
  #expect(why(isInferred: false).contains(closing))
  let inferred = why(isInferred: true)
  #expect(!inferred.contains(closing))
  #expect(inferred.contains("It waits for the peer's FIN."))
}
