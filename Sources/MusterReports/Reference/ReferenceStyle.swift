/// What the reference page looks like beyond the reports, and how its search works.
enum ReferenceStyle {
  static let css = """
    .find { position: sticky; top: 0; background: var(--paper); padding: .6rem 0; z-index: 1;
      border-bottom: 1px solid var(--line); }
    .find label { display: block; font-weight: 600; }
    .find input { width: 100%; max-width: 30rem; font: inherit; padding: .4rem .6rem;
      color: var(--ink); background: var(--wash); border: 1px solid var(--soft);
      border-radius: .3rem; }
    .find p { margin: .2rem 0 0; min-height: 1.5em; }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
    h4 { font-size: .875rem; margin: 1rem 0 .2rem; color: var(--soft); }
    details.row { border-bottom: 1px solid var(--line); scroll-margin-top: 7rem; }
    details.row > summary { cursor: pointer; padding: .4rem 0; }
    details.row > summary:focus-visible, a:focus-visible, input:focus-visible {
      outline: 2px solid var(--link); outline-offset: 2px; }
    details.row[open] { padding-bottom: 1rem; }
    details.row > div { padding-left: 1.1rem; }
    summary .name { font-weight: 600; }
    summary .id { color: var(--soft); font-size: .8125rem; margin-left: .4rem; }
    .chips { margin-left: .4rem; }
    .chip { display: inline-block; font-size: .75rem; line-height: 1.4; padding: 0 .4rem;
      border-radius: .25rem; border: 1px solid currentColor; margin-right: .2rem; }
    .whole { color: var(--ready); } .some { color: var(--conditions); }
    .lacking { color: var(--blocked); }
    dl { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem .75rem; margin: .5rem 0; }
    dt { color: var(--soft); } dd { margin: 0; }
    dd .more, li .more { display: block; color: var(--soft); font-size: .9375em; }
    dd ul { margin: 0; padding-left: 1.1rem; } dd li { margin-bottom: .4rem; }
    dd li .cite { display: block; font-size: .9375em; }
    main section, [id] { scroll-margin-top: 7rem; }
    .routes th:nth-child(1) { width: 22%; } .routes th:nth-child(2) { width: 11%; }
    .routes th:nth-child(3) { width: 25%; }
    .routes { table-layout: fixed; }
    table.matrix td, table.matrix th { padding-right: .5rem; }
    pre { white-space: pre-wrap; font: inherit; background: var(--wash); padding: .75rem 1rem;
      border-radius: .3rem; max-width: 48rem; margin: .5rem 0; }
    .missed { display: none; }
    @media screen and (max-width: 46rem) {
      dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
      details.row > div { padding-left: 0; }
      .chips { display: block; margin: .2rem 0 0; }
      summary .id { display: block; margin: 0; }
    }
    @media print { .find { display: none; } details.row { break-inside: auto; } }
    """

  /// Filters rows by words while someone types, opens the row that the address names, and opens all for printing.
  static let script = """
    (function () {
      "use strict";
      var form = document.querySelector(".find"), field = document.getElementById("find");
      var found = document.getElementById("found");
      var rows = Array.prototype.slice.call(document.querySelectorAll("details.row"));
      var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
      var groups = document.querySelectorAll(".group, main > section");
      form.hidden = false;
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      function search() {
        var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean), count = 0;
        rows.forEach(function (row, index) {
          var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
          row.classList.toggle("missed", !fits);
          if (fits) { count += 1; }
        });
        groups.forEach(function (group) {
          group.classList.toggle("missed", words.length > 0
            && !group.querySelector("details.row:not(.missed)"));
        });
        found.textContent = words.length ? count + " of " + rows.length + " rows" : "";
      }
      function reveal() {
        var name = location.hash.slice(1);
        try { name = decodeURIComponent(name); } catch (error) { return; }
        var target = document.getElementById(name);
        if (!target) { return; }
        if (target.classList.contains("missed")) { field.value = ""; search(); }
        var row = target.closest("details.row");
        if (row) { row.open = true; }
        target.scrollIntoView();
      }
      var wait;
      field.addEventListener("input", function () {
        clearTimeout(wait);
        wait = setTimeout(search, 80);
      });
      addEventListener("hashchange", reveal);
      addEventListener("beforeprint", function () {
        rows.forEach(function (row) { row.open = true; });
      });
      reveal();
    }());
    """
}
