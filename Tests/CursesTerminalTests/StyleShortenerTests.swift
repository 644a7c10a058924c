import Testing

@testable import CursesTerminal

struct StyleShortenerTests {
  @Test(
    arguments: [
      // Taken back and chosen anew: one sequence, for what is drawn.
      ("\u{1B}[1ma\u{1B}(B\u{1B}[m\u{1B}[39;49m\u{1B}[38;5;80mb", "\u{1B}[1ma\u{1B}[;38;5;80mb"),
      ("\u{1B}[1m\u{1B}[38;5;80ma\u{1B}(B\u{1B}[mb", "\u{1B}[1;38;5;80ma\u{1B}[mb"),
      ("\u{1B}[36ma\u{1B}[39;49m\u{1B}[36mb", "\u{1B}[36mab"),
      ("\u{1B}[36ma\u{1B}[1mb", "\u{1B}[36ma\u{1B}[1mb"),
      ("\u{1B}[1;36ma\u{1B}[39mb", "\u{1B}[1;36ma\u{1B}[39mb"),
      ("\u{1B}[91;44ma\u{1B}[48;2;1;2;3mb", "\u{1B}[91;44ma\u{1B}[48;2;1;2;3mb"),
      // A blank shows no colour and no bold, but it shows a line below it and reverse.
      ("\u{1B}[1ma\u{1B}[m \u{1B}[1mb\u{1B}[m", "\u{1B}[1ma b\u{1B}[m"),
      ("\u{1B}[4ma\u{1B}[24m \u{1B}[4mb\u{1B}[m", "\u{1B}[4ma\u{1B}[m \u{1B}[4mb\u{1B}[m"),
      ("a\u{1B}[7m b\u{1B}[m", "a\u{1B}[7m b\u{1B}[m"),
      // The cursor moves in any style; what is erased shows as much of its own as blanks do.
      ("\u{1B}[1ma\u{1B}[m\u{1B}[3;4H\u{1B}[1mb\u{1B}[m", "\u{1B}[1ma\u{1B}[3;4Hb\u{1B}[m"),
      ("\u{1B}[1ma\u{1B}[m\u{1B}[K\u{1B}[1mb\u{1B}[m", "\u{1B}[1ma\u{1B}[Kb\u{1B}[m"),
      (
        "\u{1B}[31ma\u{1B}[m\u{1B}[9X\u{1B}[2P\u{1B}[3@",
        "\u{1B}[31ma\u{1B}[9X\u{1B}[2P\u{1B}[3@\u{1B}[m"
      ),
      ("\u{1B}[44ma\u{1B}[m\u{1B}[K", "\u{1B}[44ma\u{1B}[m\u{1B}[K"),
      ("\u{1B}[7ma\u{1B}[m\u{1B}[J", "\u{1B}[7ma\u{1B}[m\u{1B}[J"),
      ("a\u{1B}[44m\u{1B}[K\u{1B}[m", "a\u{1B}[44m\u{1B}[K\u{1B}[m"),
      // Attributes one by one.
      ("\u{1B}[1;2;3;4;7ma\u{1B}[22;23;24;27mb", "\u{1B}[1;2;3;4;7ma\u{1B}[mb"),
      ("\u{1B}[0ma한❔\r\n", "a한❔\r\n"),
      // The Linux console's: each selection names the usual font.
      ("\u{1B}[0;10;1ma\u{1B}[mb", "\u{1B}[1ma\u{1B}[mb"),
      ("\u{1B}[31ma\u{1B}[0;10m\u{1B}[31mb", "\u{1B}[31mab"),
    ])
  func `the same is said in fewer octets`(frame: String, shorter: String) {
    #expect(shortened(frame) == shorter)
  }

  @Test(
    arguments: [
      "\u{1B}[5ma\u{1B}[38:5:80mb", "\u{1B}[38;5m", "\u{1B}[48;7;1m", "\u{1B}[?25l\u{1B}[2J",
      "\u{1B}=\u{1B}[", "\u{1B}", "\u{1B}(0lqk\u{1B}(B", "\u{1B}[1999999999999999999999m",
    ])
  func `what isn't understood goes through`(frame: String) {
    #expect(shortened(frame) == frame)
  }

  @Test(
    arguments: [
      // Equal to what was last understood, and yet not what the terminal shows.
      "\u{1B}[0;5;1ma\u{1B}[mb", "\u{1B}[31ma\u{1B}[0;5m\u{1B}[31mb",
      "\u{1B}[9ma\u{1B}[1m \u{1B}[22mb\u{1B}[0;1mc",
      // Another font is left by 10 alone: nothing else takes it back.
      "\u{1B}[0;11mq\u{1B}[0;10mb", "\u{1B}[11mq\u{1B}[mq\u{1B}[10mb",
    ])
  func `after a selection that isn't understood all goes through until one takes all back`(
    frame: String
  ) {
    #expect(shortened(frame) == frame)
  }

  @Test func `once all was taken back the same is said in fewer octets again`() {
    let frame = "\u{1B}[5ma\u{1B}[0;10;1mb\u{1B}[m\u{1B}[1mc"
    #expect(shortened(frame) == "\u{1B}[5ma\u{1B}[0;10;1mbc")
  }

  @Test func `a selection that isn't understood is remembered in the next frame`() {
    var shortener = StyleShortener()
    #expect(shortened("\u{1B}[5ma", &shortener) == "\u{1B}[5ma")
    #expect(shortened("\u{1B}[mb", &shortener) == "\u{1B}[mb")
    #expect(shortened("\u{1B}[mc", &shortener) == "c")
  }

  @Test func `a style goes on in the next frame`() {
    var shortener = StyleShortener()
    #expect(shortened("\u{1B}[1ma", &shortener) == "\u{1B}[1ma")
    #expect(shortened("\u{1B}[H\u{1B}[m\u{1B}[1mb", &shortener) == "\u{1B}[Hb")
    // Others may write after a frame: it ends in the style that it says.
    #expect(shortened("c\u{1B}[m", &shortener) == "c\u{1B}[m")
  }

  @Test func `after a frame that was lost the style is told anew`() {
    var shortener = StyleShortener()
    _ = shortened("\u{1B}[1ma", &shortener)
    shortener.forget()
    #expect(shortened("b", &shortener) == "\u{1B}[;1mb")
    shortener.forget()
    #expect(shortened("\u{1B}[m c", &shortener) == "\u{1B}[m c")
    shortener.forget()
    #expect(shortened("\u{1B}(B\u{1B}[mc", &shortener) == "\u{1B}[m\u{1B}(Bc")
  }

  private func shortened(_ frame: String) -> String {
    var shortener = StyleShortener()
    return shortened(frame, &shortener)
  }

  private func shortened(_ frame: String, _ shortener: inout StyleShortener) -> String {
    let octets = Array(frame.utf8)
    return String(decoding: octets.withUnsafeBufferPointer { shortener.shorten($0) }, as: UTF8.self)
  }
}
