import Testing

@testable import LessonKit

@Suite struct VocabularyTests {
  @Test func `every word that opens a statement is a row with its places`() {
    for verb in Verb.allCases {
      #expect(Vocabulary.word(verb.rawValue, .statement)?.places == verb.places)
    }
  }

  @Test func `no word stands twice in one role`() {
    var seen: [String] = []
    for word in Vocabulary.words {
      let key = "\(word.role.rawValue) \(word.spelling)"
      #expect(!seen.contains(key))
      seen.append(key)
    }
  }

  @Test(arguments: [
    ("SYN_SENT", "SYN-SENT"), ("FIN_WAIT1", "FIN-WAIT-1"), ("FIN_WAIT_2", "FIN-WAIT-2"),
    ("SYN_RECV", "SYN-RECEIVED"), ("ESTAB", "ESTABLISHED"), ("time-wait", "TIME-WAIT"),
    ("CLOSE_WAIT", "CLOSE-WAIT"), ("LAST_ACK", "LAST-ACK"),
  ])
  func `a state that another system names is known`(written: String, name: String) {
    #expect(Vocabulary.rfcName(ofState: written) == name)
  }

  @Test(arguments: [
    ("clinet", "client"), ("sevrer", "server"), ("lisen", "listen"), ("lstn", "listen"),
    ("EXPECT", "expect"),
  ])
  func `a word two slips away is suggested`(written: String, word: String) {
    let words = ["client", "server", "listen", "expect"]
    #expect(NearestWord.nearest(to: written, among: words) == word)
  }

  @Test(arguments: [("list", "listening"), ("Conn", "connect")])
  func `the only word that begins like it is suggested`(written: String, word: String) {
    let words = ["connect", "listening", "send", "sent"]
    #expect(NearestWord.nearest(to: written, among: words) == word)
  }

  @Test(arguments: ["", "x", "lion", "clt", "li", "completely-different"])
  func `a word farther away isn't suggested`(written: String) {
    let words = ["client", "server", "listen", "rto"]
    #expect(NearestWord.nearest(to: written, among: words) == nil)
  }
}
