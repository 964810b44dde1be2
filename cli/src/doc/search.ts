import type { DocumentedModule, Entry } from '@noodlecore/package-manager/interface/declarations';
import { firstSentence } from './markdown.ts';
import { pageOf, type Site } from './site.ts';

type IndexRow = readonly [name: string, kind: string, module: string, place: string, summary: string];

/** What can be found, as a script: pages that are opened as files cannot read other files. */
export function searchIndex(site: Site): string {
  const rows = site.modules.flatMap((module): IndexRow[] => [
    [module.name, 'module', '', pageOf(module), firstSentence(module.doc)],
    ...module.entries.flatMap((entry) => entryRows(module, entry, entry.name)),
  ]);
  return `window.searchIndex = ${JSON.stringify(rows)};\n`;
}

function entryRows(module: DocumentedModule, entry: Entry, path: string): IndexRow[] {
  const row: IndexRow = [path, entry.kind, module.name, `${pageOf(module)}#${path}`, firstSentence(entry.doc)];
  return [row, ...entry.members.flatMap((member) => entryRows(module, member, `${path}.${member.name}`))];
}

/** Runs in the browser: finds what begins with the words that are typed, then what contains them. `/` goes to the field. */
export const SEARCH_SCRIPT = `const field = document.getElementById('search');
const results = document.getElementById('results');
const content = document.getElementById('content');
const MOST = 60;

function rank(row, query) {
  const name = row[0].toLowerCase();
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === query || name === query) return 0;
  if (last.startsWith(query)) return 1;
  if (name.startsWith(query)) return 2;
  if (name.includes(query)) return 3;
  return query.length > 2 && row[4].toLowerCase().includes(query) ? 4 : -1;
}

function find(query) {
  return window.searchIndex
    .map((row) => [rank(row, query), row])
    .filter(([found]) => found >= 0)
    .sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length)
    .slice(0, MOST)
    .map(([, row]) => row);
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show() {
  const query = field.value.trim().toLowerCase();
  results.hidden = query === '';
  content.hidden = query !== '';
  if (query === '') return;
  const found = find(query);
  results.replaceChildren(element('h1', found.length === 0 ? 'Nothing is called ' + field.value : 'Results'));
  for (const [name, kind, module, place, summary] of found) {
    const link = document.createElement('a');
    link.href = place;
    link.className = 'result';
    link.append(element('code', name), element('span', kind + (module ? ' in ' + module : ''), 'role'), element('span', summary, 'summary'));
    link.addEventListener('click', clear);
    results.append(link);
  }
}

function clear() {
  field.value = '';
  show();
}

field.addEventListener('input', show);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  } else if (event.key === 'Escape') {
    clear();
    field.blur();
  } else if (event.key === 'Enter' && document.activeElement === field) {
    const first = results.querySelector('a');
    if (first) first.click();
  }
});
`;
