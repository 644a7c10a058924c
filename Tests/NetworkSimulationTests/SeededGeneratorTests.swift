import NetworkSimulation
import Testing

struct SeededGeneratorTests {
  // The first numbers of SplitMix64 from seed 1234567, as its author's reference code prints them.
  @Test func `the numbers are SplitMix64's`() {
    var generator = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `a number stays below its bound and reaches both ends`() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<1_000).map { _ in generator.number(below: 10) }
    #expect(numbers.min() == 0)
    #expect(numbers.max() == 9)
  }

  @Test func `a chance of none never comes and a chance of a million always does`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let chances = [0, 1_000_000].map { rate in generator.chance(perMillion: rate) }
      #expect(chances == [false, true])
    }
  }
}
