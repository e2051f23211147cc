/// The steps that lead from an empty file to the tables of today; a step is never changed once it was released.
enum Migrations {
  /// In their order; the version of a store is how many of them it has seen.
  static let all = [first]

  /// Marks a file as a store of Muster: `Must` in ASCII.
  static let applicationID = 0x4D75_7374

  private static let first = """
    CREATE TABLE link (
      organisation TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      previous BLOB CHECK (length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (organisation, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snapshot (
      organisation TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      worksheet TEXT NOT NULL,
      title TEXT NOT NULL,
      label TEXT NOT NULL,
      author TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      day TEXT NOT NULL,
      tool TEXT NOT NULL,
      profile TEXT NOT NULL,
      catalog_version TEXT NOT NULL,
      catalog_hash BLOB NOT NULL,
      worksheet_hash BLOB NOT NULL,
      assessment_hash BLOB NOT NULL,
      devices INTEGER NOT NULL,
      open_items INTEGER NOT NULL,
      completeness TEXT,
      verdict_now TEXT NOT NULL,
      low_now TEXT,
      high_now TEXT,
      verdict_owned TEXT NOT NULL,
      low_owned TEXT,
      high_owned TEXT,
      verdict_add_on TEXT NOT NULL,
      low_add_on TEXT,
      high_add_on TEXT,
      PRIMARY KEY (organisation, sequence),
      FOREIGN KEY (organisation, sequence) REFERENCES link (organisation, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE part (
      organisation TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      verdict TEXT NOT NULL,
      low TEXT,
      high TEXT,
      PRIMARY KEY (organisation, sequence, kind, id),
      FOREIGN KEY (organisation, sequence) REFERENCES snapshot (organisation, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE content (
      organisation TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      worksheet BLOB NOT NULL,
      worksheet_size INTEGER NOT NULL,
      assessment BLOB NOT NULL,
      assessment_size INTEGER NOT NULL,
      PRIMARY KEY (organisation, sequence),
      FOREIGN KEY (organisation, sequence) REFERENCES snapshot (organisation, sequence)
    ) STRICT;

    CREATE TABLE pruned (
      organisation TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      pruned_at INTEGER NOT NULL,
      rule TEXT NOT NULL,
      PRIMARY KEY (organisation, sequence),
      FOREIGN KEY (organisation, sequence) REFERENCES link (organisation, sequence)
    ) STRICT, WITHOUT ROWID;

    \(guards)
    """

  /// Nothing is changed, and nothing goes away but what a row of `pruned` names.
  private static let guards = ["link", "snapshot", "part", "content", "pruned"].map { table in
    let isKept = table == "link" || table == "pruned"
    let exception = """
      NOT EXISTS (SELECT 1 FROM pruned
          WHERE organisation = OLD.organisation AND sequence = OLD.sequence)
      """
    return """
      CREATE TRIGGER \(table)_unchanged BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'a history is never changed'); END;

      CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
      WHEN \(isKept ? "1" : exception)
      BEGIN SELECT RAISE(ABORT, 'a history is only pruned'); END;
      """
  }.joined(separator: "\n\n")
}
