#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift cannot spell. */
static inline int muster_sqlite_bind_text(
    sqlite3_stmt *statement, int position, const void *text, int count) {
  return sqlite3_bind_text(statement, position, text, count, SQLITE_TRANSIENT);
}

static inline int muster_sqlite_bind_blob(
    sqlite3_stmt *statement, int position, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, position, bytes, count, SQLITE_TRANSIENT);
}
