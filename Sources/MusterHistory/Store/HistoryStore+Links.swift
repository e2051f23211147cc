internal import MusterModel

extension HistoryStore {
  /// One link of a chain.
  struct Link {
    let sequence: Int
    let previous: Digest?
    let hash: Digest
    /// When and by which rule its snapshot was pruned; `nil` where it should be there.
    let pruned: (at: Moment, rule: String)?
  }

  /// Links of one organisation in their order.
  func links(
    _ organisation: String, after sequence: Int, limit: Int = pageSize
  ) throws(HistoryFailure) -> [Link] {
    let rows = try connection.rows(
      """
      SELECT l.sequence, l.previous, l.hash, p.rule, p.pruned_at FROM link l
      LEFT JOIN pruned p ON p.organisation = l.organisation AND p.sequence = l.sequence
      WHERE l.organisation = $1 AND l.sequence > $2 ORDER BY l.sequence LIMIT $3
      """, [.text(organisation), .whole(sequence), .whole(limit)])
    var links: [Link] = []
    for row in rows {
      var reader = RowReader(row, path: path)
      let number = try reader.whole()
      let previous = try reader.optionalDigest()
      let hash = try reader.digest()
      var pruned: (Moment, String)?
      if let rule = try reader.optionalText() {
        pruned = (Moment(seconds: try reader.whole()), rule)
      }
      links.append(Link(sequence: number, previous: previous, hash: hash, pruned: pruned))
    }
    return links
  }

  /// The end of an organisation's chain; 0 without a hash where it has none.
  func link(
    of organisation: String
  ) throws(HistoryFailure) -> (sequence: Int, hash: Digest?) {
    let rows = try connection.rows(
      """
      SELECT sequence, hash FROM link WHERE organisation = $1 ORDER BY sequence DESC LIMIT 1
      """, [.text(organisation)])
    guard let row = rows.first else { return (0, nil) }
    var reader = RowReader(row, path: path)
    return (try reader.whole(), try reader.digest())
  }
}
