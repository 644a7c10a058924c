import Testing

@testable import LessonKit

private let text = """
  # Words

  Not of any word.

  ## RTO

  The time after which *it* goes
  again.

  - twice

  ## Half close!

  One side.

  # More

  Not of any word either.

  ## RTO

  It doubles.
  """

private func page(_ text: String) -> Glossary? {
  Glossary(Array(text.utf8), path: "glossary.en.md")
}

@Test func `a glossary has a word a heading, and what stands below it`() throws {
  let glossary = try #require(page(text))
  #expect(glossary.terms.map(\.name) == ["RTO", "Half close!"])
  #expect(glossary.terms.map(\.anchor) == ["rto", "half-close"])
  #expect(glossary.terms[0].plainMeaning == "The time after which it goes again. twice It doubles.")
  #expect(glossary.terms[1].meaning == [.paragraph([Inline("One side.")])])
}

@Test(arguments: ["", "# Words\n\nNone.\n", "\u{0}"])
func `a file without a word is no glossary`(_ text: String) {
  #expect(page(text) == nil)
}

@Test func `a step's words are those that it links to, then those that it names`() throws {
  let lesson = try #require(
    LessonCompiler.compile(
      Array("# A\n\nTwo RTOs, [so](glossary.en.md#half-close) RTO, rto.\n".utf8), path: "a.md"
    ).lesson)
  let glossary = try #require(page(text))
  #expect(glossary.anchors(in: lesson.steps[0].inlines) == ["half-close", "rto"])
}

@Test func `names that begin alike are all found, and a sentence in bold is no name`() throws {
  let sentence = String(repeating: "long ", count: 60)
  let page =
    "## Alpha\n\n**round trip**\n\n## Beta\n\n**round** and **round trip**, **\(sentence)x**\n"
  let glossary = try #require(Glossary(Array(page.utf8), path: "glossary.en.md"))
  let said = ["Round trips", "a round", "around trip", sentence + "x"].map { [Inline($0)] }
  #expect(said.map(glossary.anchors).map { $0.sorted() } == [["alpha", "beta"], ["beta"], [], []])
}

@Test func `a word is named by what its meaning has in bold too, with an ending or without`() throws
{
  let page = """
    ## Segment

    **세그먼트**. 보내는 단위.

    ## ISS

    **Initial number**, 줄여서 **시작 번호**.
    """
  let glossary = try #require(Glossary(Array(page.utf8), path: "glossary.ko.md"))
  let said = ["시작 번호는 세그먼트에", "옛세그먼트", "두 initial numbers"].map { [Inline($0)] }
  #expect(said.map(glossary.anchors) == [["iss", "segment"], [], ["iss"]])
}
