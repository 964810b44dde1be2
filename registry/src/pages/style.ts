/** The one style sheet of all pages. Colours have a contrast of 4.5 or more with what is behind them, in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2530; --soft: #55616d; --line: #d9e0e7; --panel: #f5f7f9; --page: #fff; --accent: #0a666c; --on-accent: #fff; --warn: #8a4b00; --warn-panel: #fff4e0; --keyword: #9b2c6f; --type: #0b6e75; --function: #2457a6; --string: #3f7a1e; --number: #a2500c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4eaf0; --soft: #a3b0bd; --line: #313c47; --panel: #1b232b; --page: #12181e; --accent: #5cc8cf; --on-accent: #06282b; --warn: #ffc266; --warn-panel: #3a2a10; --keyword: #f08cc4; --type: #6fd3d9; --function: #8db8ff; --string: #a3d977; --number: #f0ae6b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
a[href] { color: var(--accent); text-underline-offset: .15em; }
.table:focus-visible, a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem 1rem; }
.wide { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { border-bottom: 1px solid var(--line); background: var(--panel); }
header.top .wide { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; padding-top: .75rem; padding-bottom: .75rem; }
.brand[href] { font-weight: 700; font-size: 1.15rem; color: var(--ink); text-decoration: none; }
form { display: flex; flex: 1 1 18rem; gap: .5rem; max-width: 40rem; }
input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: .4rem; padding: .45rem .7rem; }
button { font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: .4rem; padding: .45rem 1rem; cursor: pointer; }
main { padding: 1.75rem 0 3rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .35rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h1 small { font-weight: 400; font-size: 1.1rem; color: var(--soft); }
.soft { color: var(--soft); }
.lead { font-size: 1.1rem; margin: 0 0 1rem; }
ul.hits { list-style: none; margin: 0; padding: 0; }
ul.hits > li { border-top: 1px solid var(--line); padding: .9rem 0; }
ul.hits > li:last-child { border-bottom: 1px solid var(--line); }
ul.hits h2, ul.hits h3 { margin: 0; font-size: 1.1rem; }
ul.hits p { margin: .15rem 0 0; }
ul.words { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .4rem 0 0; padding: 0; }
ul.words a { display: inline-block; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .7rem; font-size: .875rem; text-decoration: none; }
.note { background: var(--warn-panel); color: var(--warn); border-left: 4px solid var(--warn); padding: .6rem 1rem; margin: 0 0 1rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 2.5rem; align-items: start; }
@media (max-width: 55rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: 1rem; } }
.columns > div > h2:first-child { margin-top: 0; }
.halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 3rem; }
aside dl { margin: 0; }
aside dt:first-child { margin-top: 0; }
aside dt { color: var(--soft); font-size: .875rem; margin-top: .8rem; }
aside dd { margin: 0; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; overflow-x: auto; }
code { font: .9em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
:not(pre) > code { background: var(--panel); border-radius: .25rem; padding: .1em .3em; }
.table { overflow-x: auto; }
td:not(.readme td, .doc td, .words) { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th, time { white-space: nowrap; }
th { color: var(--soft); font-size: .875rem; font-weight: 600; }
.hash { font-size: .8rem; word-break: break-all; }
.readme { border-top: 1px solid var(--line); margin-top: 1.75rem; padding-top: 1.5rem; }
.readme h3 { font-size: 1.4rem; } .readme h4 { font-size: 1.15rem; } .readme h5 { font-size: 1rem; }
.readme > :first-child { margin-top: 0; }
.api section section { margin-left: 1.25rem; }
.api h2, .api h3, .api h4 { font-size: 1rem; background: var(--panel); border-left: 4px solid var(--line); padding: .4rem .8rem; margin: 1.5rem 0 .5rem; font-weight: 500; overflow-x: auto; }
.api h2 { border-left-color: var(--accent); }
.api :is(h2, h3, h4) code { background: none; padding: 0; overflow-wrap: anywhere; }
section:target > :is(h2, h3, h4) { outline: 2px solid var(--accent); }
.keyword { color: var(--keyword); } .type { color: var(--type); } .function { color: var(--function); } .string { color: var(--string); } .number { color: var(--number); } .comment { color: var(--soft); }
ul.plain { list-style: none; margin: 0 0 1rem; padding: 0; }
blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 4px solid var(--line); color: var(--soft); }
nav.pages { display: flex; gap: 1.5rem; margin-top: 1.25rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; padding: 1rem 0 2rem; }
`;
