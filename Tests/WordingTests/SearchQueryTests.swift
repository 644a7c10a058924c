import Testing

@testable import Wording

private let texts = ["연결 설정하기 (3-Way Handshake)", "두 컴퓨터가 먼저 하는 일", "states"]

@Test(
  arguments: [
    "", "  ", "연결", "설정", "연결설정", "ㅇㄱ", "ㅇㄱ ㅅㅈ", "ㅇㄱㅅㅈㅎㄱ", "여", "연겨", "컴퓨ㅌ", "handshake",
    "HAND 3-w",
    "연결 STATES", "ㅎㄴ",
  ])
func `a query finds what holds all its words`(_ query: String) {
  #expect(SearchQuery(query).matches(texts))
}

@Test(arguments: ["연경", "ㄱㅇㄱ", "ㄲ", "여결", "handshakes", "연결 없음", "ㅏ", "뎐결", "ㅆㅈ"])
func `a query doesn't find what only looks like it`(_ query: String) {
  #expect(!SearchQuery(query).matches(texts))
}

@Test func `consonants that an input method put together are two`() {
  #expect(SearchQuery("ㄳ").matches(["가상"]))
  #expect(SearchQuery("ㅄ").matches(["보내는 방식"]))
  #expect(!SearchQuery("ㄳ").matches(["가장"]))
}
