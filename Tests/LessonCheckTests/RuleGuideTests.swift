import LessonCheck
import LessonKit
import TestSupport
import Testing
import Wording

/// What the guide and `explain` say of the rules.
@Suite struct RuleGuideTests {
  @Test(arguments: [(Language.english, "diagnostics.md"), (.korean, "diagnostics.ko.md")])
  func `the guide's catalogue is what the rules say`(language: Language, name: String) {
    #expect(Golden.difference(RuleGuide.page(in: language), name, folder: "../../docs") == nil)
  }

  @Test(arguments: Language.allCases)
  func `each example breaks its rule alone, and the mended one none`(language: Language) {
    for rule in Rules.all {
      guard let example = rule.example else { continue }
      let codes = example.findings(with: example.wrong, in: language).map(\.mistake.code)
      #expect(codes == [rule.code])
      #expect(example.findings(with: example.mended, in: language) == [], "\(rule.code)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every rule is explained in prose of whole sentences`(language: Language) {
    for rule in Rules.all {
      let explanation = rule.explanation.text(in: language)
      #expect(explanation.hasSuffix("."), "\(rule.code)")
      #expect(explanation.count { $0 == "`" }.isMultiple(of: 2), "\(rule.code)")
      #expect(!rule.title.text(in: language).hasSuffix("."), "\(rule.code)")
    }
  }

  @Test func `an explanation has the rule, the mistake, what check says, and the mend`() {
    #expect(
      RuleText.lines(of: unknownWord, in: .english).joined(separator: "\n") == """
        E101: an unknown word

        A line of a script begins with a host or a verb, and each word after it is one
        that the statement knows. The nearest known word is offered if it is at most
        two letters away. ‘tcptutor words’ lists them all.

        For example:

             15 | clinet connect
             16 | expect client -> server SYN

        ‘tcptutor check’ says:

            example.en.md:15:1: error[E101]: unknown word ‘clinet’
               |
            15 | clinet connect
               | ^^^^^^
               = help: did you mean ‘client’?

        Mended:

            client connect
            expect client -> server SYN
        """)
  }

  private var unknownWord: any Rule.Type {
    Rules.all.first { $0.code == "E101" } ?? Rules.all[0]
  }
}
