internal import MusterModel

/// The way of the range from before to after, a bar for each step that was taken.
struct DiffPicture {
  let words: DiffWords

  /// `nil` where no step was taken, or it cannot be told.
  var picture: Picture? {
    let taken = (words.change.steps ?? []).filter(\.isTaken)
    guard !taken.isEmpty else { return nil }
    var rows = [(words.text(.diffBefore), words.change.before.point)]
    rows += taken.map { ("\(words.name($0.kind)) \(words.signed($0.low.hundredths))", $0.after) }
    let told = rows.map { "\($0.0) \(words.range($0.1))" }.joined(separator: ", ")
    var picture = Picture(
      id: "way", title: words.text(.diffSteps), description: told, width: 480,
      height: rows.count * 36 + 30)
    let (left, right) = (12, 468)
    picture.axis(from: left, to: right, top: 4, bottom: rows.count * 36 + 4)
    for (row, (name, point)) in rows.enumerated() {
      let y = 6 + row * 36
      picture.text(name, x: left, y: y + 11)
      picture.text(words.range(point), x: right, y: y + 11, .end, "value")
      picture.rectangle("track", x: left, y: y + 16, width: right - left, height: 12, radius: 2)
      RangePictures.bar(point.range, &picture, from: left, to: right, y: y + 16, height: 12)
    }
    return picture
  }
}
