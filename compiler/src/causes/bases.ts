import { hasWord } from '../base/words.ts';
import { missingBase } from '../diagnostics/catalogue/declarations.ts';
import { spanOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { baseOffset, listsBases, type WithBases } from '../syntax/declaration-heads.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';

/** How many declarations are looked at, and how many bases are tried for each. */
const MOST_DECLARATIONS = 4;
const MOST_BASES = 8;

/** `class Circle {`, whose methods override and which is used as a `Shape`: what it extends or implements is missing. */
export function* missingBases({ state, found, attempt }: Case): Generator<Cause> {
  const { items } = state.parsed.ast;
  let looked = 0;
  for (const node of items) {
    if (node.kind !== 'class' && node.kind !== 'record' && node.kind !== 'enum') continue;
    const about = found.filter((each) => isAbout(each, node));
    if (about.length < 2 || ++looked > MOST_DECLARATIONS) continue;
    for (const above of basesFor(node, items, about).slice(0, MOST_BASES)) {
      const at = baseOffset(node, above.word, state.source.text);
      const edit = { span: { source: state.source, start: at, end: at }, newText: `${listsBases(node, above.word) ? ',' : ` ${above.word}`} ${above.base}` };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      if (!outcome.isClean || outcome.explained.length < 2) continue;
      const isKnown = !above.base.includes(UNKNOWN_TYPE);
      const base = isKnown ? above.base : above.base.replace(/<.*$/, '');
      const told = missingBase(spanOf(state.source, node.name), { name: node.name.name, word: above.word, base }, {
        secondary: alsoHere(outcome.explained, null),
        hint: leftOver(outcome.explained),
        fixes: isKnown ? [{ title: `write \`${above.word} ${base}\``, sure: false, edits: [edit] }] : [],
      });
      yield { explains: outcome.explained, told };
      break;
    }
  }
}

/** What stands in the declaration, or names it. */
function isAbout({ code, message, primary: { span } }: Diagnostic, node: WithBases): boolean {
  return code >= FIRST_OF_TYPES && (contains(node, span.start) || hasWord(message, node.name.name));
}

const FIRST_OF_TYPES = 1400;

interface Base {
  readonly word: 'extends' | 'implements';
  /** With its type arguments. */
  readonly base: string;
}

/** The classes and interfaces that the declaration may be below of: those first that the messages name. */
function basesFor(node: WithBases, items: readonly ast.Item[], about: readonly Diagnostic[]): Base[] {
  const texts = about.map(({ message, primary, hint }) => `${message} ${textOf(primary.span)} ${hint ?? ''}`);
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  const possible = items.flatMap((item) => (item !== node && (item.kind === 'class' || item.kind === 'interface') && mayBeAbove(node, item) ? [item] : []));
  const weight = (item: ast.ClassDeclaration | ast.InterfaceDeclaration): number => {
    const members = item.members.filter((member) => member.kind !== 'constructor' && words.has(member.name.name)).length;
    return members + (words.has(item.name.name) ? 1 : 0);
  };
  const own = possible.filter((item) => weight(item) > 0).sort((a, b) => weight(b) - weight(a)).flatMap((item) => withArguments(node, item));
  const declared = new Set(items.flatMap((item) => ('members' in item ? [item.name.name] : [])));
  return [...own, ...strangersIn(node, texts, declared), ...(node.kind === 'class' && node.superclass === null ? [{ word: 'extends' as const, base: 'Error' }] : [])];
}

function mayBeAbove(node: WithBases, item: ast.ClassDeclaration | ast.InterfaceDeclaration): boolean {
  const named = [...node.interfaces, ...(node.kind === 'class' && node.superclass ? [node.superclass] : [])].some((type) => type.kind === 'named-type' && type.path.at(-1)?.name === item.name.name);
  return !named && (item.kind === 'interface' || (node.kind === 'class' && node.superclass === null));
}

/** A generic one takes the type parameters of what is below it, if it has as many, or what is not known. */
function withArguments(node: WithBases, item: ast.ClassDeclaration | ast.InterfaceDeclaration): Base[] {
  const word = item.kind === 'class' ? 'extends' : 'implements';
  const { name: { name }, typeParameters } = item;
  if (typeParameters.length === 0) return [{ word, base: name }];
  const own = node.typeParameters.map((parameter) => parameter.name.name);
  const unknown = { word, base: `${name}<${typeParameters.map(() => UNKNOWN_TYPE).join(', ')}>` } as const;
  return own.length === typeParameters.length ? [{ word, base: `${name}<${own.join(', ')}>` }, unknown] : [unknown];
}

/** Interfaces of other modules, as the messages name them: `Comparable<Version>`, `Iterable<…>`. */
function strangersIn(node: WithBases, texts: readonly string[], declared: ReadonlySet<string>): Base[] {
  const named = texts.flatMap((text) => [...text.matchAll(/`([A-Z]\w*)(<[^`]*>)?\??`/g)]);
  const [own, ...more] = node.typeParameters;
  const open = [...(own !== undefined && more.length === 0 ? [`<${own.name.name}>`] : []), `<${UNKNOWN_TYPE}>`];
  const bases = named.flatMap(([, name, args = '']): string[] => (declared.has(name) ? [] : (/…|\bnever\b/.test(args) ? open : own === undefined || args === '' ? [args] : [...open.slice(0, -1), args]).map((each) => `${name}${each}`)));
  return [...new Set(bases)].map((base) => ({ word: 'implements', base }));
}

function textOf({ source, start, end }: Diagnostic['primary']['span']): string {
  return source.text.slice(start, end);
}
