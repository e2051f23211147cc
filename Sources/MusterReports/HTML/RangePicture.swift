internal import MusterModel

/// A range from 0 to 100 as a picture that needs no script.
enum RangePicture {
  /// A bar for a standing; its text alternative says the same in words.
  ///
  /// Dark up to the low score, light up to the high one, an outline for what add-ons reach, a dashed line at the
  /// threshold.
  static func svg(_ standing: Assessment.Standing, threshold: Int, name: String) -> HTML {
    guard let scores = standing.scores else {
      return "<span class=\"soft\">nothing in scope</span>"
    }
    let low = scores.now.low.roundedHundredths
    let high = scores.now.high.roundedHundredths
    let buyLow = scores.addOn.low.roundedHundredths
    let buyHigh = scores.addOn.high.roundedHundredths
    let label =
      "\(name): now \(scores.now.text) of 100, with add-ons \(scores.addOn.text), threshold \(threshold)"
    let outline: HTML? =
      scores.addOn == scores.now
      ? nil
      : "<rect class=\"buy\" x=\"\(buyLow)\" y=\"60\" width=\"\(max(30, buyHigh - buyLow))\" height=\"880\"/>"
    return """
      <svg viewBox="0 0 10000 1000" preserveAspectRatio="none" role="img" aria-label="\(label)">\
      <rect class="track" x="0" y="150" width="10000" height="700"/>\
      <rect class="low" x="0" y="250" width="\(low)" height="500"/>\
      <rect class="open" x="\(low)" y="250" width="\(max(0, high - low))" height="500"/>\
      \(outline)<line class="threshold" x1="\(threshold * 100)" y1="0" x2="\(threshold * 100)" y2="1000"/></svg>
      """
  }
}
