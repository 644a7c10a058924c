import Foundation

/// A colour as light: red, green and blue, linear, 0 … 1.
struct Light {
  var red, green, blue: Double

  static let black = Light(red: 0, green: 0, blue: 0)
  static let white = Light(red: 1, green: 1, blue: 1)

  /// Eyes that lack one kind of cone: for red, or for green.
  enum Eye: CaseIterable { case protan, deutan }

  /// One of xterm's 256, the first sixteen as xterm has them.
  init(_ color: UInt8) {
    let index = Int(color)
    let levels: [Int]
    if index < 16 {
      levels = Self.ansi[index]
    } else if index < 232 {
      let cube = index - 16
      levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    } else {
      levels = Array(repeating: 8 + (index - 232) * 10, count: 3)
    }
    self.init(
      red: Self.linear(levels[0]), green: Self.linear(levels[1]), blue: Self.linear(levels[2]))
  }

  private init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// WCAG's contrast, 1 … 21.
  func contrast(to other: Light) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// What such an eye sees.
  func seen(by eye: Eye) -> Light {
    switch eye {
    case .protan:
      let yellow = 0.11238 * red + 0.88762 * green
      return Light(red: yellow, green: yellow, blue: 0.00401 * red - 0.00401 * green + blue)
    case .deutan:
      let yellow = 0.29275 * red + 0.70725 * green
      return Light(red: yellow, green: yellow, blue: -0.02234 * red + 0.02234 * green + blue)
    }
  }

  /// How far apart two colours are as a screen shows them, 0 … √3.
  func distance(to other: Light) -> Double {
    let parts = [(red, other.red), (green, other.green), (blue, other.blue)]
    return parts.reduce(0) { (sum: Double, pair: (Double, Double)) in
      let difference = Self.shown(pair.0) - Self.shown(pair.1)
      return sum + difference * difference
    }.squareRoot()
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  private static func linear(_ level: Int) -> Double {
    let value = Double(level) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The square root is near enough to the inverse for a distance.
  private static func shown(_ value: Double) -> Double { max(0, value).squareRoot() }

  private static let ansi: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
