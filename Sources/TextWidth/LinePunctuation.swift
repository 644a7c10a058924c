extension LineBreaker {
  /// Whether a line never starts with the character: closing brackets and quotes, stops, commas.
  static func isClosing(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ")", "]", "}", ".", ",", ":", ";", "!", "?", "%", "…", "·", "”", "’", "»", "」", "』", "】",
      "〕", "〉", "》", "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "｝":
      true
    default: false
    }
  }

  /// Whether a line never ends with the character: opening brackets and quotes.
  static func isOpening(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "(", "[", "{", "“", "‘", "«", "「", "『", "【", "〔", "〈", "《", "（", "［", "｛": true
    default: false
    }
  }
}
