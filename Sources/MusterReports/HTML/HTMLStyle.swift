/// How the page of a catalog looks: wide, narrow, dark and printed.
enum HTMLStyle {
  static let css = """
    \(Palette.css)
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: .5rem;
      border-top: 1px solid var(--line); }
    p { margin: .4rem 0; max-width: 48rem; }
    a { color: var(--link); }
    .soft { color: var(--soft); }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0;
      border-bottom: 1px solid var(--line); }
    th { font-weight: 600; color: var(--soft); font-size: .875em; }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    td .id { display: block; color: var(--soft); font-size: .8125em; }
    td .more { display: block; margin-top: .2em; font-size: .9375em; }
    td .points { font-weight: 600; }
    .date { white-space: nowrap; }
    caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
    footer { padding-bottom: 3rem; }
    @media screen and (max-width: 46rem) {
      table, caption, tbody, tr, td { display: block; width: 100%; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
      td { border: 0; padding: .1rem 0; }
      td.number { text-align: left; white-space: normal; }
      td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
    }
    @media print {
      @page { size: A4; margin: 16mm 14mm; }
      body { font-size: 9pt; line-height: 1.35; }
      th, td { overflow-wrap: break-word; }
      header, main, footer { max-width: none; padding: 0; }
      nav { display: none; }
      h1 { font-size: 18pt; } h2 { font-size: 13pt; break-after: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      caption, thead { break-after: avoid; }
      a { text-decoration: none; }
    }
    """
}
