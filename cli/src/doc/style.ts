/** One style sheet; light and dark as the reader's system is, and one column on a small screen. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1b2530; --soft: #5a6878; --line: #e1e6ec; --panel: #f6f8fa; --page: #fff; --accent: #0b6e75; --mark: #fff6d6;
  --keyword: #9b2c6f; --type: #0b6e75; --function: #2457a6; --string: #3f7a1e; --number: #a2500c; --comment: #7a8794;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e3e9ef; --soft: #9aa8b7; --line: #2a333d; --panel: #182028; --page: #11171d; --accent: #58c6cd; --mark: #33301c;
    --keyword: #f08cc4; --type: #6fd3d9; --function: #8db8ff; --string: #a3d977; --number: #f0ae6b; --comment: #7f8d9b;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; display: flex; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; }
aside { flex: 0 0 17rem; position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.25rem 1rem 3rem 1.25rem; background: var(--panel); border-right: 1px solid var(--line); font-size: .9rem; }
main { flex: 1; min-width: 0; max-width: 60rem; padding: 1.5rem 2.5rem 8rem; }
.brand { margin: 0 0 .8rem; font-size: 1.15rem; font-weight: 700; }
.brand a { color: var(--ink); }
.brand small { color: var(--soft); font-weight: 400; }
#search { width: 100%; padding: .45rem .7rem; margin-bottom: 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page); color: var(--ink); font: inherit; }
#search:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: .12rem .5rem; border-radius: 4px; color: var(--ink); }
nav li a:hover { background: var(--line); text-decoration: none; }
nav li a[aria-current] { font-weight: 650; color: var(--accent); }
nav li ul { margin: .1rem 0 .5rem .6rem; border-left: 1px solid var(--line); }
nav li li a { color: var(--soft); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .4rem 0 1rem; overflow-wrap: anywhere; }
h2, h3 { font-size: 1rem; margin: 0 0 .4rem; }
h2.kind, h3.kind { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
.role { color: var(--soft); font-weight: 400; font-size: .85em; }
code, pre { font-family: var(--mono); font-size: .875em; }
:not(pre) > code { overflow-wrap: anywhere; }
.doc :not(pre) > code { background: var(--panel); border-radius: 4px; padding: .1em .3em; }
pre { margin: .8rem 0; padding: .8rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; line-height: 1.5; }
pre code { font-size: .85rem; }
pre.import { display: inline-block; margin-top: 0; padding: .35rem .8rem; }
table { border-collapse: collapse; width: 100%; }
td { padding: .35rem .8rem .35rem 0; vertical-align: top; border-top: 1px solid var(--line); }
td:first-child { width: 1%; white-space: nowrap; padding-right: 1.6rem; }
.doc table { width: auto; margin: .8rem 0; }
.doc th, .doc td { padding: .3rem .9rem .3rem 0; text-align: left; white-space: normal; width: auto; border-top: 1px solid var(--line); }
section { position: relative; margin-top: 1.6rem; scroll-margin-top: .5rem; }
section section { margin: 1.1rem 0 0 1.4rem; }
section > h2, section > h3 { position: relative; display: flex; gap: 1rem; align-items: baseline; padding: .5rem .8rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; font-weight: 500; }
section > h3 { padding: .3rem .7rem; }
section > h2 > code { font-size: .95rem; font-weight: 600; }
section > h3 > code { font-size: .875rem; }
section > h2 > code, section > h3 > code { flex: 1; white-space: pre-wrap; }
section:target > h2, section:target > h3 { background: var(--mark); }
.anchor { position: absolute; left: -1.1rem; color: var(--soft); opacity: 0; }
section > :hover > .anchor, .anchor:focus { opacity: 1; }
.to-source { color: var(--soft); font-size: .8rem; font-weight: 400; }
section > .doc { padding: 0 .8rem; }
.doc p { margin: .5rem 0; }
.readme h3 { font-size: 1.7rem; margin: .4rem 0 1rem; }
.readme h4 { font-size: 1.25rem; margin: 1.8rem 0 .6rem; }
.result { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; padding: .5rem .6rem; border-top: 1px solid var(--line); color: var(--ink); align-items: baseline; }
.result:hover { background: var(--panel); text-decoration: none; }
.result code { color: var(--accent); font-weight: 600; }
.result .summary { grid-column: 1 / -1; color: var(--soft); font-size: .9rem; }
pre.source { counter-reset: line; padding-left: 0; }
.line { display: inline-block; min-width: 100%; padding-right: 1rem; }
.line::before { counter-increment: line; content: counter(line); display: inline-block; width: 3.2rem; padding-right: 1rem; text-align: right; color: var(--comment); user-select: none; }
.line:target { background: var(--mark); }
.keyword { color: var(--keyword); } .type { color: var(--type); } .function { color: var(--function); }
.string { color: var(--string); } .number { color: var(--number); } .comment { color: var(--comment); }
a > .type { text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .2em; }
@media (max-width: 50rem) {
  body { display: block; }
  aside { position: static; height: auto; max-height: 45vh; border-right: 0; border-bottom: 1px solid var(--line); }
  main { padding: 1rem 1.1rem 5rem; }
  section section { margin-left: 0; }
  td, td:first-child { display: block; width: auto; white-space: normal; }
  td + td { border-top: 0; padding-top: 0; color: var(--soft); }
}
`;
