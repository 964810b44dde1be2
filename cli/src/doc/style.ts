/** One style sheet, no scripts; light and dark as the reader's system is. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6b7e; --line: #dde3ea; --code: #f5f7fa; --accent: #1462b8; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9f0; --soft: #96a3b5; --line: #2d3643; --code: #1b222c; --accent: #7ab6ff; --page: #12171e; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
h1 { font-size: 1.8rem; }
h2, h3 { font-size: 1rem; font-weight: 600; margin: 0 0 .4rem; }
section { border-top: 1px solid var(--line); padding: 1rem 0; }
section section { margin-left: 1.25rem; padding: .7rem 0; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .9em; }
h2 code, h3 code { color: var(--ink); }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto; }
.doc { color: var(--soft); }
.doc pre, .doc code { color: var(--ink); }
nav { font-size: .9rem; }
`;
