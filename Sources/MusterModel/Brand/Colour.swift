/// A colour of a screen, without transparency.
///
/// > Source: relative luminance and contrast ratio of WCAG 2.2, success criterion 1.4.3.
public struct Colour: Hashable, Sendable, CustomStringConvertible {
  /// 0 to 255.
  public let red: UInt8
  /// 0 to 255.
  public let green: UInt8
  /// 0 to 255.
  public let blue: UInt8

  /// White.
  public static let white = Colour(red: 255, green: 255, blue: 255)

  /// Creates a colour from its parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a colour from `#rrggbb`, or `nil` for any other text.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.utf8.first == 0x23,
      text.utf8.dropFirst().allSatisfy({ Self.isDigit($0) }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// `#rrggbb` in small letters.
  public var description: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// How well the two can be told apart, 1 to 21, whichever is the background.
  public func contrast(with other: Colour) -> Ratio {
    let flare = Self.luminanceOfWhite / 20
    let bright = max(luminance, other.luminance) + flare
    return Ratio(bright, min(luminance, other.luminance) + flare)
  }

  /// The least contrast of a text with its background: 4.5.
  public static let leastContrast = Ratio(9, 2)

  /// The nearest darker or lighter shade that has ``leastContrast`` with a background; itself where it has already.
  ///
  /// The background must be one that black or white stands out from, as every background is.
  public func readable(on background: Colour) -> Colour {
    let isLight = background.luminance > Self.luminanceOfWhite * 18 / 100
    for share in stride(from: 256, through: 0, by: -1) {
      let shade = isLight ? darkened(to: share) : lightened(to: share)
      if shade.contrast(with: background) >= Self.leastContrast { return shade }
    }
    return isLight ? Colour(red: 0, green: 0, blue: 0) : .white
  }

  /// Each part multiplied by a share of 256.
  private func darkened(to share: Int) -> Colour {
    func part(_ value: UInt8) -> UInt8 { UInt8(Int(value) * share / 256) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }

  /// What each part lacks of white multiplied by a share of 256.
  private func lightened(to share: Int) -> Colour {
    func part(_ value: UInt8) -> UInt8 { 255 - UInt8((255 - Int(value)) * share / 256) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }

  // MARK: Luminance

  private static let luminanceOfWhite = 10_000 * 100_000_000

  /// In parts of ``luminanceOfWhite``: whole numbers, so that the same colours have the same contrast everywhere.
  private var luminance: Int {
    2126 * Self.linear[Int(red)] + 7152 * Self.linear[Int(green)] + 722 * Self.linear[Int(blue)]
  }

  /// How much light a part of 0 to 255 gives, in hundred-millionths: the curve of sRGB, rounded.
  private static let linear: [Int] = [
    0, 30353, 60705, 91058, 121_411, 151_763, 182_116, 212_469, 242_822, 273_174, 303_527,
    334_654, 367_651, 402_472, 439_144, 477_695, 518_152, 560_539, 604_883, 651_209, 699_541,
    749_903, 802_319, 856_813, 913_406, 972_122, 1_032_982, 1_096_009, 1_161_225, 1_228_649,
    1_298_303, 1_370_208, 1_444_384, 1_520_851, 1_599_629, 1_680_738, 1_764_195, 1_850_022,
    1_938_236, 2_028_856, 2_121_901, 2_217_388, 2_315_337, 2_415_763, 2_518_686, 2_624_122,
    2_732_089, 2_842_604, 2_955_683, 3_071_344, 3_189_603, 3_310_477, 3_433_981, 3_560_131,
    3_688_945, 3_820_437, 3_954_624, 4_091_520, 4_231_141, 4_373_503, 4_518_620, 4_666_509,
    4_817_182, 4_970_657, 5_126_946, 5_286_065, 5_448_028, 5_612_849, 5_780_543, 5_951_124,
    6_124_605, 6_301_002, 6_480_327, 6_662_594, 6_847_817, 7_036_010, 7_227_185, 7_421_357,
    7_618_538, 7_818_742, 8_021_982, 8_228_271, 8_437_621, 8_650_046, 8_865_559, 9_084_171,
    9_305_896, 9_530_747, 9_758_735, 9_989_873, 10_224_173, 10_461_648, 10_702_310, 10_946_171,
    11_193_243, 11_443_537, 11_697_067, 11_953_843, 12_213_877, 12_477_182, 12_743_768,
    13_013_648, 13_286_832, 13_563_333, 13_843_162, 14_126_329, 14_412_847, 14_702_727,
    14_995_979, 15_292_615, 15_592_646, 15_896_084, 16_202_938, 16_513_219, 16_826_940,
    17_144_110, 17_464_740, 17_788_842, 18_116_424, 18_447_499, 18_782_077, 19_120_168,
    19_461_783, 19_806_932, 20_155_625, 20_507_874, 20_863_687, 21_223_076, 21_586_050,
    21_952_620, 22_322_796, 22_696_587, 23_074_005, 23_455_058, 23_839_757, 24_228_112,
    24_620_133, 25_015_828, 25_415_209, 25_818_285, 26_225_066, 26_635_560, 27_049_779,
    27_467_731, 27_889_426, 28_314_874, 28_744_084, 29_177_065, 29_613_827, 30_054_379,
    30_498_731, 30_946_892, 31_398_871, 31_854_678, 32_314_321, 32_777_810, 33_245_154,
    33_716_362, 34_191_442, 34_670_406, 35_153_260, 35_640_014, 36_130_678, 36_625_260,
    37_123_768, 37_626_212, 38_132_601, 38_642_943, 39_157_248, 39_675_523, 40_197_778,
    40_724_021, 41_254_261, 41_788_507, 42_326_767, 42_869_050, 43_415_364, 43_965_717,
    44_520_119, 45_078_578, 45_641_102, 46_207_700, 46_778_380, 47_353_150, 47_932_018,
    48_514_994, 49_102_085, 49_693_300, 50_288_646, 50_888_132, 51_491_767, 52_099_557,
    52_711_513, 53_327_640, 53_947_949, 54_572_446, 55_201_140, 55_834_039, 56_471_151,
    57_112_483, 57_758_044, 58_407_842, 59_061_884, 59_720_179, 60_382_734, 61_049_557,
    61_720_656, 62_396_039, 63_075_714, 63_759_687, 64_447_968, 65_140_564, 65_837_482,
    66_538_730, 67_244_316, 67_954_247, 68_668_531, 69_387_176, 70_110_189, 70_837_578,
    71_569_350, 72_305_513, 73_046_074, 73_791_041, 74_540_421, 75_294_222, 76_052_450,
    76_815_115, 77_582_222, 78_353_779, 79_129_794, 79_910_274, 80_695_226, 81_484_657,
    82_278_575, 83_076_988, 83_879_901, 84_687_323, 85_499_261, 86_315_721, 87_136_712,
    87_962_240, 88_792_312, 89_626_935, 90_466_117, 91_309_865, 92_158_186, 93_011_086,
    93_868_573, 94_730_654, 95_597_335, 96_468_625, 97_344_529, 98_225_055, 99_110_210,
    100_000_000,
  ]
}
