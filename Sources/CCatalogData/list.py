"""Writes CatalogData.c: every file of catalogs/ as bytes of the binary."""

import pathlib

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent / "catalogs"
files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.yaml"))
# Languages are a list of their own, so that who reads the catalog does not come past them.
languages = [name for name in files if name.startswith("languages/")]
files = [name for name in files if name not in languages]
lines = [
    "// Every file of catalogs/ as bytes of the binary. Written by `make catalog-list`; a test compares it with the folder.",
    '#include "CCatalogData.h"',
    "",
    '#pragma clang diagnostic ignored "-Wc23-extensions"',
    "",
]
for number, name in enumerate(files):
    lines += [f"static const unsigned char file_{number}[] = {{", f'#embed "../../catalogs/{name}"', "};"]
lines += ["", "static const struct muster_catalog_file files[] = {"]
lines += [f'    {{"{name}", file_{number}, sizeof file_{number}}},' for number, name in enumerate(files)]
lines += ["};", ""]
for number, name in enumerate(languages):
    lines += [f"static const unsigned char language_{number}[] = {{", f'#embed "../../catalogs/{name}"', "};"]
lines += ["", "static const struct muster_catalog_file languages[] = {"]
lines += [f'    {{"{name}", language_{number}, sizeof language_{number}}},' for number, name in enumerate(languages)]
lines += [
    "};",
    "",
    "size_t muster_catalog_language_count(void) { return sizeof languages / sizeof languages[0]; }",
    "",
    "struct muster_catalog_file muster_catalog_language_at(size_t position) { return languages[position]; }",
    "",
    "size_t muster_catalog_file_count(void) { return sizeof files / sizeof files[0]; }",
    "",
    "struct muster_catalog_file muster_catalog_file_at(size_t position) { return files[position]; }",
    "",
    "static const unsigned char search_index[] = {",
    '#embed "search-index.txt"',
    "};",
    "",
    "struct muster_catalog_file muster_catalog_search_index(void) {",
    '    return (struct muster_catalog_file){"search-index.txt", search_index, sizeof search_index};',
    "}",
    "",
    "static const unsigned char digest[] = {",
    '#embed "digest.txt"',
    "};",
    "",
    "struct muster_catalog_file muster_catalog_digest(void) {",
    '    return (struct muster_catalog_file){"digest.txt", digest, sizeof digest};',
    "}",
    "",
]
(here / "CatalogData.c").write_text("\n".join(lines), encoding="utf-8")
