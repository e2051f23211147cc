internal import MusterModel

/// Ranges from 0 to 100 as bars.
enum RangePictures {
  /// The whole in the three views, with the threshold.
  static func views(_ assessment: Assessment, _ language: Language) -> Picture {
    let threshold = assessment.profile.threshold
    let words = View.allCases.map { view in
      "\(language.text(view.phrase)) \(language.range(assessment.standing.scores?[view]))"
    }
    var picture = Picture(
      id: "range", title: language.text(.overallScore),
      description: language.text(
        .rangeWords, ["views": words.joined(separator: ", "), "threshold": String(threshold)]),
      width: 480, height: 176)
    let (left, right) = (12, 468)
    picture.axis(from: left, to: right, top: 12, bottom: 142)
    for (row, view) in View.allCases.enumerated() {
      let y = 16 + row * 42
      let range = assessment.standing.scores?[view]
      picture.text(language.text(view.phrase), x: left, y: y + 11)
      picture.text(language.range(range), x: right, y: y + 11, .end, "value")
      picture.rectangle("track", x: left, y: y + 17, width: right - left, height: 14, radius: 2)
      bar(range, &picture, from: left, to: right, y: y + 17, height: 14)
    }
    let x = Picture.place(threshold * 100, from: left, to: right)
    picture.line("threshold", x1: x, y1: 10, x2: x, y2: 142)
    picture.text(
      language.text(.thresholdMark, ["threshold": String(threshold)]), x: x, y: 171, .middle,
      "small")
    return picture
  }

  /// Dark up to the low score, light up to the high one.
  static func bar(
    _ range: ScoreRange?, _ picture: inout Picture, from left: Int, to right: Int, y: Int,
    height: Int
  ) {
    guard let (low, high) = range?.hundredths else { return }
    let (start, end) = (
      Picture.place(low, from: left, to: right), Picture.place(high, from: left, to: right)
    )
    picture.rectangle("low", x: left, y: y, width: start - left, height: height, radius: 2)
    picture.rectangle("open", x: start, y: y, width: end - start, height: height)
  }

  /// A small bar for a row of a table; an outline marks what can be bought.
  static func row(
    _ standing: Assessment.Standing, threshold: Int, id: String, name: String,
    _ language: Language
  ) -> Picture? {
    guard let scores = standing.scores else { return nil }
    var picture = Picture(
      id: id, title: language.text(.rowRange, ["name": name]),
      description: language.text(
        .rowWords,
        [
          "now": language.range(scores.now), "addOn": language.range(scores.addOn),
          "threshold": String(threshold),
        ]), width: 200, height: 18)
    picture.rectangle("track", x: 0, y: 4, width: 200, height: 10)
    bar(scores.now, &picture, from: 0, to: 200, y: 4, height: 10)
    if scores.addOn != scores.now {
      let (low, high) = scores.addOn.hundredths
      let start = Picture.place(low, from: 0, to: 200)
      let end = Picture.place(high, from: 0, to: 200)
      picture.rectangle("buy", x: min(start, 197), y: 2, width: max(3, end - start), height: 14)
    }
    picture.line("threshold", x1: threshold * 2, y1: 0, x2: threshold * 2, y2: 18)
    return picture
  }

  /// What plans that are not owned add to the low score, each alone.
  static func licences(_ readiness: Readiness, _ language: Language) -> Picture? {
    let offers = readiness.offers.prefix(8)
    guard let scores = readiness.assessment.standing.scores, !offers.isEmpty else { return nil }
    let low = scores.now.low.roundedHundredths
    let most = offers.map(\.effect.points.roundedHundredths).max() ?? 0
    let width = 400
    let words = offers.map { "\($0.effect.title) +\(language.number($0.effect.points))" }
    var picture = Picture(
      id: "licences", title: language.text(.licenceSteps),
      description: language.text(
        .licenceStepWords,
        ["low": language.number(low), "plans": words.joined(separator: ", ")]),
      width: 480, height: offers.count * 34 + 8)
    for (row, offer) in offers.enumerated() {
      let y = 4 + row * 34
      let points = offer.effect.points.roundedHundredths
      picture.text(Picture.cut(offer.effect.title, to: 52), x: 0, y: y + 11)
      picture.rectangle("track", x: 0, y: y + 16, width: width, height: 12)
      picture.rectangle(
        "gain", x: 0, y: y + 16, width: max(2, width * points / max(most, 1)), height: 12)
      picture.text("+\(language.number(points))", x: 480, y: y + 27, .end, "value")
    }
    return picture
  }
}
