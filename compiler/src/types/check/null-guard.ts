import { maybeNull, nullLiteral } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { declaredHere } from '../../names/labels.ts';
import type * as ast from '../../syntax/ast.ts';
import { bindsTightly } from '../../syntax/tightness.ts';
import type { Coercion } from '../checked.ts';
import { isInstanceOf } from '../core.ts';
import { stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { errorType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertAfter, possibleFix, quoted, replace } from './fixes.ts';
import { withNarrowed } from './flow.ts';
import type { Wanting } from './mismatch.ts';
import { isStable, placeOf } from './places.ts';

const NULL_CHECK: Coercion = { kind: 'null-check' };

/** `null` where a value is promised: it is tested when it runs, and the user is told, with where the type is written. */
export function reportNull(body: Body, node: ast.NullLiteral, wanted: Type, { secondary, written }: Pick<Wanting, 'secondary' | 'written'>): void {
  body.module.coercions[node.id] = NULL_CHECK;
  const nothing = caseOfNothing(wanted);
  body.report(nullLiteral, node, { wanted: showType(wanted) }, {
    secondary,
    hint: nothing === null ? nullableHint(wanted) : `the case \`${nothing}\` says that there is none`,
    fixes: nothing !== null ? [possibleFix(`write \`${nothing}\``, replace(body, node, nothing))] : written && written.kind !== 'function-type' ? [possibleFix('let it be null', insertAfter(body, written, '?'))] : [],
  });
}

/** `Option.None`, where an enum has a case for it. */
function caseOfNothing(wanted: Type): string | null {
  if (wanted.kind !== 'class' || wanted.symbol.classKind !== 'enum') return null;
  const found = [...wanted.symbol.cases.values()].find(({ name, fields }) => fields.length === 0 && /^(?:None|Nothing|Empty|Null|Absent)$/.test(name));
  return found === undefined ? null : `${wanted.symbol.name}.${found.name}`;
}

function nullableHint(wanted: Type): string {
  const text = showType(wanted);
  return `if there may be none, its type is \`${wanted.kind === 'function' ? `(${text})` : text}?\``;
}

/** `let nodes: List<Node> = List.filled(8, null);`: the `?` belongs to the elements of the type that is written. `before` is where what was said of the value begins. */
export function offerNullElements(body: Body, before: number, written: ast.TypeNode | null | undefined): void {
  if (written?.kind !== 'named-type') return;
  const { diagnostics } = body.module;
  for (let at = before; at < diagnostics.length; at++) {
    const each = diagnostics[at];
    const element = each.code === nullLiteral.code && each.fixes.length === 0 ? written.args.find((arg) => each.message.endsWith(` no \`${body.text(arg)}\``)) : undefined;
    if (element !== undefined) diagnostics[at] = { ...each, fixes: [possibleFix('let them be null', insertAfter(body, element, '?'))] };
  }
}

/**
 * Takes a `T?` as a `T`: it is tested when it runs, and the user is told. What was told once is known from then on.
 * Gives the type without null.
 */
export function guardNull(body: Body, node: ast.Expression, type: Type, wanted: Type | null): Type {
  const inner = stripNull(type);
  body.module.coercions[node.id] = NULL_CHECK;
  if (type.kind === 'null') {
    body.report(nullLiteral, node, { wanted: wanted ? showType(wanted) : null }, wanted ? { hint: nullableHint(wanted) } : {});
    return errorType;
  }
  const details = detailsFor(body, node, inner);
  const { text } = body.module.source;
  // A default at the end of the chain says that null was thought of.
  const goesOn = text[node.end] === '.' && DEFAULT_BEHIND.test(text.slice(node.end, node.end + LONGEST_CHAIN)) && !details.fixes?.length;
  body.report(maybeNull, node, { what: quoted(body, node), type: showType(type) }, goesOn ? { ...details, fixes: [possibleFix('go on with `?.`', insertAfter(body, node, '?'))] } : details);
  const place = placeOf(body, node);
  if (place && isStable(body, place)) body.flow = withNarrowed(body.flow, place, inner);
  return inner;
}

/** `.name.trim() ?? …` */
const DEFAULT_BEHIND = /^(?:\.\w+(?:\([^()\n;]*\))?)+\s*\?\?/;
const LONGEST_CHAIN = 200;

function detailsFor(body: Body, node: ast.Expression, inner: Type): Details {
  const text = body.text(node);
  const reference = body.module.references[node.id];
  if (node.kind === 'member' && (node.optional || body.module.optionalRests.has(node.id))) {
    const next = body.module.source.text[node.end] === '.';
    return {
      hint: `\`${node.name.name}\` itself may be null: go on with \`?.\``,
      fixes: next ? [possibleFix('go on with `?.`', insertAfter(body, node, '?'))] : [],
      secondary: declaration(body, node),
    };
  }
  if (reference?.kind === 'field') {
    const { name } = reference.symbol;
    const hint = `a field can change between the test and the use, so give the value a name: \`if (let ${name} = ${text}) { … }\`; ${otherWays(body, node, inner)}`;
    return { hint, secondary: declaration(body, node) };
  }
  if (reference?.kind === 'variable') {
    return { hint: `test it first: \`if (${text}) { … }\`; ${otherWays(body, node, inner)}`, secondary: declaration(body, node) };
  }
  if (isMapLookup(body, node)) return { hint: `a Map gives \`null\` for a key that it lacks: name the value and test it, \`if (let value = …) { … }\`; ${otherWays(body, node, inner)}` };
  const result = resultOfReturn(body, node);
  if (result) return { hint: `if there may be none, the result is \`${body.text(result)}?\``, fixes: [possibleFix('let it be null', insertAfter(body, result, '?'))], secondary: [{ span: body.span(result), text: 'the result is declared here' }] };
  return { hint: `name the value and test it: \`if (let value = …) { … }\`; ${otherWays(body, node, inner)}` };
}

/** What fits besides a test: a chain that goes on, a default, an assertion. */
function otherWays(body: Body, node: ast.Expression, inner: Type): string {
  const written = body.text(node);
  const text = written.length <= LONGEST_TEXT && bindsTightly(node) ? written : '…';
  const rest = body.module.source.text.slice(node.end, node.end + LONGEST_CHAIN);
  const [member] = /^\.\w+(?:\(\))?/.exec(rest) ?? [];
  const chain = member === undefined ? [] : [`\`${text}?${member}\` is null where it is`];
  return [...chain, `\`${text} ?? ${defaultText(inner)}\` has a default`, `and \`${text}!\` says that it never is null`].join(', ');
}

const LONGEST_TEXT = 24;

/** `return items.isEmpty() ? null : items[0];`: the declared result, which null was meant to be one of. */
function resultOfReturn(body: Body, node: ast.Expression): ast.TypeNode | null {
  if (node.kind !== 'conditional' || (node.then.kind !== 'null' && node.otherwise.kind !== 'null')) return null;
  const isReturned = /\breturn\s+$/.test(body.module.source.text.slice(Math.max(0, node.start - 20), node.start));
  const { resultNode } = body.frame;
  return isReturned && resultNode && resultNode.kind !== 'function-type' ? resultNode : null;
}

function declaration(body: Body, node: ast.Expression): Details['secondary'] {
  const reference = body.module.references[node.id];
  if (reference?.kind !== 'variable' && reference?.kind !== 'field') return [];
  const { symbol } = reference;
  return [declaredHere(symbol, `\`${symbol.name}\` is declared as \`${showType(symbol.type)}\``)];
}

function isMapLookup(body: Body, node: ast.Expression): boolean {
  if (node.kind === 'index') return isInstanceOf(body.typeOf(node.object), body.core.map);
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.name.name !== 'get') return false;
  return isInstanceOf(body.typeOf(node.callee.object), body.core.map);
}

function defaultText(type: Type): string {
  switch (type.kind) {
    case 'int':
      return '0';
    case 'float':
      return '0.0';
    case 'bool':
      return 'false';
    default:
      return '…';
  }
}
