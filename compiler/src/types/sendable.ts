import { withArticle } from '../diagnostics/article.ts';
import type { ClassSymbol, ModuleSymbol } from '../names/symbol.ts';
import type { CoreTypes } from './core.ts';
import { superclassOf } from './members.ts';
import { showType } from './show.ts';
import { throughOwner } from './substitute.ts';
import type { ClassType, Type } from './type.ts';

/** Classes nested deeper than this in each other's type arguments are taken to be fine; the runtime checks values again. */
const MAX_DEPTH = 40;

/**
 * Why values of a type cannot cross by value to another process, as a phrase (`a function is code, not data`), or null where they can. See
 * language.md: primitives, Strings, Bytes, collections, records, enums, and classes whose fields are such.
 */
export function whyNotSendable(core: CoreTypes, type: Type, demand: (module: ModuleSymbol) => void = () => {}): string | null {
  return why({ core, demand, seen: new Set() }, type, '', 0);
}

interface Question {
  readonly core: CoreTypes;
  /** Called before the fields of a class are looked at: while declaring, its module may not have had its turn. */
  readonly demand: (module: ModuleSymbol) => void;
  /** Classes that were looked at already, or are being looked at. */
  readonly seen: Set<string>;
}

function why(question: Question, type: Type, path: string, depth: number): string | null {
  if (depth > MAX_DEPTH) return null;
  switch (type.kind) {
    case 'nullable':
      return why(question, type.inner, path, depth + 1);
    case 'class':
      return whyNotClass(question, type, path, depth);
    case 'function':
      return `${path}a function is code, not data`;
    case 'any':
      return `${path}\`any\` could be anything`;
    case 'parameter':
      return `${path}\`${type.symbol.name}\` could be any type`;
    default:
      return null;
  }
}

function whyNotClass(question: Question, type: ClassType, path: string, depth: number): string | null {
  const { symbol } = type;
  const { core, seen } = question;
  if (symbol.classKind === 'interface') return `${path}whatever implements \`${symbol.name}\` could come`;
  if (symbol.native) {
    if (!isCollection(core, symbol)) return whyNotNative(core, symbol, path);
    return firstReason(type.args, (arg) => why(question, arg, path, depth + 1));
  }
  const text = showType(type);
  if (seen.has(text)) return null;
  seen.add(text);
  return whyNotFields(question, type, depth);
}

function whyNotFields(question: Question, type: ClassType, depth: number): string | null {
  for (let at: ClassType | null = type; at; at = superclassOf(at)) {
    const owner: ClassType = at;
    question.demand(owner.symbol.module);
    const cases = [...owner.symbol.cases.values()].flatMap((each) => each.fields);
    for (const field of [...owner.symbol.fields.values(), ...cases]) {
      if (field.static) continue;
      const reason = why(question, throughOwner(field.type, owner), `in the field \`${field.name}\` of \`${owner.symbol.name}\`: `, depth + 1);
      if (reason) return reason;
    }
  }
  return null;
}

function isCollection(core: CoreTypes, symbol: ClassSymbol): boolean {
  return symbol.key === core.list.key || symbol.key === core.map.key || symbol.key === core.set.key;
}

function whyNotNative(core: CoreTypes, symbol: ClassSymbol, path: string): string | null {
  if (symbol.key === core.string.key || symbol.key === core.bytes.key) return null;
  return `${path}the runtime holds ${withArticle(symbol.name)} on this node`;
}

function firstReason<T>(items: readonly T[], reasonOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const reason = reasonOf(item);
    if (reason) return reason;
  }
  return null;
}
