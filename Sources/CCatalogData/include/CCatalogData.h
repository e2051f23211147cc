#ifndef MUSTER_CATALOG_DATA_H
#define MUSTER_CATALOG_DATA_H

#include <stddef.h>

/// One file of `catalogs/`.
struct muster_catalog_file {
  /// Its path inside `catalogs/`.
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// How many files there are.
size_t muster_catalog_file_count(void);

/// One file by its position in the order of paths, from 0.
struct muster_catalog_file muster_catalog_file_at(size_t position);

/// How many files of languages there are; they are not among the files above.
size_t muster_catalog_language_count(void);

/// One file of a language by its position in the order of paths, from 0.
struct muster_catalog_file muster_catalog_language_at(size_t position);

/// What a search knows of the files: one entry a line.
struct muster_catalog_file muster_catalog_search_index(void);

/// What a score needs of the files.
struct muster_catalog_file muster_catalog_digest(void);

#endif
