import { missingBase } from '../diagnostics/catalogue/declarations.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** How many classes are looked at, and how many bases are tried for each. */
const MOST_CLASSES = 4;
const MOST_BASES = 5;

/** `class Circle {` or `record Circle(…)`, whose methods override and which is used as a `Shape`: what it extends is missing. */
export function* missingBases({ state, found, attempt }: Case): Generator<Cause> {
  const { items } = state.parsed.ast;
  const classes = items.filter((item) => item.kind === 'class' || item.kind === 'record');
  let looked = 0;
  for (const node of classes) {
    const about = found.filter((each) => isAbout(each, node));
    if (about.length < 2 || (node.kind === 'class' && node.superclass !== null) || ++looked > MOST_CLASSES) continue;
    for (const above of basesFor(node, items, about).slice(0, MOST_BASES)) {
      const at = headEnd(node, state.source.text);
      // What a class extends stands before what it implements.
      if (above.word === 'implements' && node.interfaces.length > 0) continue;
      const edit = { span: { source: state.source, start: at, end: at }, newText: ` ${above.word} ${above.base}` };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      const told = missingBase(spanOf(state.source, node.name), { name: node.name.name, kind: node.kind, ...above }, {
        secondary: alsoHere(outcome.explained, null),
        hint: leftOver(outcome.explained.length, outcome.explained.length),
        fixes: [{ title: `write \`${above.word} ${above.base}\``, sure: false, edits: [edit] }],
      });
      yield { explains: outcome.explained, told };
      break;
    }
  }
}

/** What stands in the class, or names it. */
type Below = ast.ClassDeclaration | ast.RecordDeclaration;

function isAbout({ code, message, primary: { span } }: Diagnostic, node: Below): boolean {
  return code >= FIRST_OF_TYPES && (contains(node, span.start) || new RegExp(`\\b${node.name.name}\\b`).test(message));
}

const FIRST_OF_TYPES = 1400;

interface Base {
  readonly word: 'extends' | 'implements';
  readonly base: string;
}

/** The classes and interfaces that the class may be below of: those first that the messages name. */
function basesFor(node: Below, items: readonly ast.Item[], about: readonly Diagnostic[]): Base[] {
  const words = new Set(about.flatMap(({ message, primary }) => `${message} ${textOf(primary.span)}`.match(/\w+/g) ?? []));
  const possible = items.flatMap((item) => (item !== node && (item.kind === 'class' || item.kind === 'interface') && item.typeParameters.length === 0 ? [item] : []));
  const weight = (item: ast.ClassDeclaration | ast.InterfaceDeclaration): number => {
    const members = item.members.filter((member) => member.kind !== 'constructor' && words.has(member.name.name)).length;
    return members + (words.has(item.name.name) ? 1 : 0);
  };
  const bases = possible.filter((item) => weight(item) > 0).sort((a, b) => weight(b) - weight(a)).map((item): Base => ({ word: item.kind === 'class' ? 'extends' : 'implements', base: item.name.name }));
  // A record extends nothing.
  return node.kind === 'record' ? bases.filter(({ word }) => word === 'implements') : [...bases, { word: 'extends', base: 'Error' }];
}

function textOf({ source, start, end }: Diagnostic['primary']['span']): string {
  return source.text.slice(start, end);
}

/** Behind the name, its type parameters, and the fields of a record. */
function headEnd(node: Below, text: string): number {
  const { name, typeParameters } = node;
  if (node.kind === 'record') return text.indexOf(')', node.fields.at(-1)?.end ?? name.end) + 1;
  const last = typeParameters.at(-1);
  return last === undefined ? name.end : text.indexOf('>', last.end) + 1;
}
