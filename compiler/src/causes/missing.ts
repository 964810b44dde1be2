import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import type { Case, Cause } from './cause.ts';
import { alsoHere, leftOver } from './places.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** How many names are looked at in this way. */
const MOST_NAMES = 6;

/** A parameter, field or case that is used in several ways and was never declared: different rules notice, each from its side. */
export function* missingDeclarations({ state, found, attempt }: Case): Generator<Cause> {
  const names = [...Map.groupBy(found.filter(isUnknown), unknownNameOf)].filter(([name]) => /^\w+$/.test(name)).slice(0, MOST_NAMES);
  for (const [name, uses] of names) {
    for (const edit of additionsOf(name, uses, state.parsed.ast)) {
      const outcome = attempt([{ span: { source: state.source, start: edit.at, end: edit.at }, newText: edit.text } satisfies TextEdit]);
      if (outcome === null) return;
      const { explained } = outcome;
      const first = uses.find((each) => explained.includes(each));
      if (!outcome.isClean || first === undefined || new Set(explained.map(({ code }) => code)).size < 2) continue;
      yield { explains: explained, told: told(first, explained.filter((each) => each !== first), edit.hint) };
      break;
    }
  }
}

interface Addition {
  readonly at: number;
  readonly text: string;
  readonly hint: string;
}

/** Where a declaration of the name may be missing. */
function* additionsOf(name: string, uses: readonly Diagnostic[], module: ast.ModuleNode): Generator<Addition> {
  const named = new Set(uses.flatMap(({ message, primary, secondary }) => [message, primary.text, ...secondary.map(({ text }) => text)].flatMap((text) => text.match(/\w+/g) ?? [])));
  for (const node of descendants(module)) {
    if (node.kind === 'function' || node.kind === 'constructor') {
      if (uses.some(({ primary: { span } }) => contains(node, span.start))) yield* parametersOf(node, name, uses[0].primary.span.source.text);
    } else if ((node.kind === 'class' || node.kind === 'record') && named.has(node.name.name)) {
      if (node.kind === 'record') yield* fieldsOf(node.fields, name, `the record \`${node.name.name}\` lacks \`${name}\``);
      const [member] = node.members;
      if (member) yield { at: member.start, text: `${UNKNOWN_TYPE} ${name}; `, hint: `the class \`${node.name.name}\` lacks \`${name}\`` };
    } else if (node.kind === 'enum') yield* casesOf(node, name);
  }
}

function* parametersOf({ parameters, ...node }: ast.FunctionDeclaration | ast.ConstructorDeclaration, name: string, text: string): Generator<Addition> {
  const hint = node.kind === 'function' ? `\`${node.name.name}\` lacks a parameter \`${name}\`` : `the constructor lacks a parameter \`${name}\``;
  if (parameters.length > 0) return yield* fieldsOf(parameters, name, hint);
  const open = text.indexOf('(', node.kind === 'function' ? node.name.end : node.start);
  if (open >= 0) yield { at: open + 1, text: `${name}: ${UNKNOWN_TYPE}`, hint };
}

function* fieldsOf(parameters: readonly ast.Parameter[], name: string, hint: string): Generator<Addition> {
  for (const { start } of parameters) yield { at: start, text: `${name}: ${UNKNOWN_TYPE}, `, hint };
  const last = parameters.at(-1);
  if (last) yield { at: last.end, text: `, ${name}: ${UNKNOWN_TYPE}`, hint };
}

function* casesOf({ name: { name: owner }, cases: [first] }: ast.EnumDeclaration, name: string): Generator<Addition> {
  if (!first || !/^[A-Z]/.test(name)) return;
  for (const fields of ['', `(a: ${UNKNOWN_TYPE})`, `(a: ${UNKNOWN_TYPE}, b: ${UNKNOWN_TYPE})`]) yield { at: first.start, text: `${name}${fields}, `, hint: `the enum \`${owner}\` lacks the case \`${name}\`` };
}

function told(first: Diagnostic, others: readonly Diagnostic[], hint: string): Diagnostic {
  const more = leftOver(others.length, others.length);
  return { ...first, secondary: [...first.secondary, ...alsoHere(others, null)], hint: more === undefined ? hint : `${hint}; ${more}`, fixes: [] };
}
