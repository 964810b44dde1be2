import { constWithoutValue } from '../diagnostics/catalogue/declarations.ts';
import { caseFieldCount, memberNeedsThis, missingLiteralFields, tooManyArguments } from '../diagnostics/catalogue/expressions.ts';
import { neverAssigned } from '../diagnostics/catalogue/warnings.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains, itemAt } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import { UNKNOWN_TYPE } from './attempt.ts';
import { isUnknown, unknownNameOf } from './unknown.ts';

/** A declaration that may be missing. */
export interface Addition {
  readonly at: number;
  readonly text: string;
  /** What lacks it. */
  readonly owner: { readonly start: number; readonly end: number };
  /** What it is, as a message says it: "a parameter `height`". */
  readonly what: string;
}

/** What is called so until its name is known. */
export const NAMELESS = 'more__';

/** How many names, and callees, are looked at. */
const MOST = 6;

/** What may be missing, in groups of which one addition at most is right. */
export function* additionsFor(module: ast.ModuleNode, text: string, found: readonly Diagnostic[]): Generator<Iterable<Addition>> {
  const names = [...Map.groupBy(found.filter((each) => isUnknown(each) || each.code === memberNeedsThis.code), unknownNameOf)].filter(([name]) => /^\w+$/.test(name)).slice(0, MOST);
  for (const [name, uses] of names) yield additionsOf(name, uses, module, text);
  const callees = Map.groupBy(found.filter(({ code }) => code === tooManyArguments.code || code === caseFieldCount.code || code === missingLiteralFields.code), calleeOf);
  const classes = module.items.filter((item) => item.kind === 'class').filter((node) => found.some((each) => isWithoutValue(each) && contains(node, each.primary.span.start)));
  for (const node of classes.slice(0, MOST)) yield constructorsFor(node, module, found);
  for (const [callee, uses] of [...callees].slice(0, MOST)) yield parametersFor(callee, uses, module, text);
}

function isWithoutValue({ code }: Diagnostic): boolean {
  return code === constWithoutValue.code || code === neverAssigned.code;
}

/** `Op.Loop`, `new Entry`, `area`: the last word. */
function calleeOf({ message }: Diagnostic): string {
  const [, named] = /`(?:[^`]*\W)?(\w+)`/.exec(message) ?? [];
  return named ?? '';
}

/** Where a declaration of the name may be missing. */
function* additionsOf(name: string, uses: readonly Diagnostic[], module: ast.ModuleNode, text: string): Generator<Addition> {
  const named = new Set(uses.flatMap(({ message, primary, secondary }) => [message, primary.text, ...secondary.map((each) => each.text)].flatMap((each) => each.match(/\w+/g) ?? [])));
  const isAround = (node: ast.NodeBase): boolean => uses.some(({ primary: { span } }) => contains(node, span.start));
  const parameter = `a parameter \`${name}\``;
  for (const node of descendants(module)) {
    switch (node.kind) {
      case 'function':
        if (isAround(node)) yield* intoParameters(node, node.name, node.name.end, `${name}: ${UNKNOWN_TYPE}`, parameter, text);
        break;
      case 'constructor':
        if (isAround(node)) yield* intoParameters(node, ownerOf(module, node), node.start, `${name}: ${UNKNOWN_TYPE}`, parameter, text);
        break;
      case 'lambda':
        if (isAround(node)) yield* intoList(node.parameters, node, node.parameters.some(({ type }) => type !== null) ? `${name}: ${UNKNOWN_TYPE}` : name, parameter);
        break;
      case 'record':
        if (named.has(node.name.name)) yield* intoFields(node, `${name}: ${UNKNOWN_TYPE}`, `a field \`${name}\``, text);
        break;
      case 'class': {
        const [member] = node.members;
        if (member && named.has(node.name.name)) yield { at: member.start, text: `${UNKNOWN_TYPE} ${name}; `, owner: node.name, what: `a field \`${name}\`` };
        break;
      }
      case 'enum':
        yield* intoCases(node, name);
        break;
      default:
        break;
    }
  }
}

/** Where what is called with too much may take one more. */
function* parametersFor(callee: string, uses: readonly Diagnostic[], module: ast.ModuleNode, text: string): Generator<Addition> {
  const more = `${NAMELESS}: ${UNKNOWN_TYPE}`;
  for (const node of descendants(module)) {
    if (node.kind === 'function' && node.name.name === callee) yield* intoParameters(node, node.name, node.name.end, more, 'a parameter', text);
    else if (node.kind === 'enum-case' && node.name.name === callee) yield* intoCase(node, more);
    else if (node.kind === 'record' && node.name.name === callee) yield* intoFields(node, more, 'a field', text);
    else if (node.kind === 'class' && (node.name.name === callee || callee === 'super')) {
      yield* intoConstructor(node, more, text);
      yield* constructorsFor(node, module, uses);
    }
  }
}

function* intoConstructor(node: ast.ClassDeclaration, more: string, text: string): Generator<Addition> {
  const fields = unsetFields(node);
  const written = node.members.find((each) => each.kind === 'constructor');
  if (written) {
    const assigned = new Set(written.parameters.map(({ name }) => name.name));
    for (const { name } of fields) if (!assigned.has(name.name)) yield* intoParameters(written, node.name, written.start, `this.${name.name}`, `the parameter \`this.${name.name}\` of its constructor`, text);
    yield* intoParameters(written, node.name, written.start, more, 'a parameter of its constructor', text);
    return;
  }
  const [first] = node.members;
  for (let count = fields.length; first && count > 0; count--) {
    const parameters = fields.slice(0, count).map(({ name }) => `this.${name.name}`).join(', ');
    yield { at: first.start, text: `constructor(${parameters}) {} `, owner: node.name, what: `a constructor: \`constructor(${parameters}) {}\`` };
  }
}

/** A constructor that takes what is given to it, and sets what never gets a value. */
function* constructorsFor(node: ast.ClassDeclaration, module: ast.ModuleNode, found: readonly Diagnostic[]): Generator<Addition> {
  const [first] = node.members;
  if (first === undefined || node.members.some(({ kind }) => kind === 'constructor')) return;
  const counts = found.flatMap(({ code, message }) => (code === tooManyArguments.code ? Number(/\bhere (?:is|are) (\d+)/.exec(message)?.[1] ?? 0) : []));
  const most = Math.max(1, ...counts);
  const least = Math.min(most, ...counts);
  const parameters = Array.from({ length: most }, (_, i) => `more${i}__: ${UNKNOWN_TYPE}${i < least ? '' : ' = null'}`);
  const above = node.superclass?.kind === 'named-type' ? node.superclass.path.at(-1)?.name : undefined;
  const base = module.items.find((item) => item.kind === 'class' && item.name.name === above);
  const given = base?.kind === 'class' ? (base.members.find((member) => member.kind === 'constructor')?.parameters.length ?? 0) : 0;
  const start = above === undefined ? '' : `super(${Array.from({ length: given }, () => 'more0__').join(', ')}); `;
  const sets = unsetFields(node).map(({ name }) => `this.${name.name} = more0__; `).join('');
  yield { at: first.start, text: `constructor(${parameters.join(', ')}) { ${start}${sets}} `, owner: node.name, what: 'a constructor' };
}

function unsetFields(node: ast.ClassDeclaration): readonly ast.FieldDeclaration[] {
  return node.members.filter((each) => each.kind === 'field').filter(({ modifiers, value }) => value === null && !modifiers.some(({ name }) => name === 'static'));
}

function* intoFields({ fields, name }: ast.RecordDeclaration, added: string, what: string, text: string): Generator<Addition> {
  const open = text.indexOf('(', name.end);
  if (fields.length > 0) yield* intoList(fields, name, added, what);
  else if (open >= 0) yield { at: open + 1, text: added, owner: name, what };
}

function* intoParameters({ parameters }: { readonly parameters: readonly ast.Parameter[] }, owner: Addition['owner'], from: number, added: string, what: string, text: string): Generator<Addition> {
  if (parameters.length > 0) return yield* intoList(parameters, owner, added, what);
  const open = text.indexOf('(', from);
  if (open >= 0) yield { at: open + 1, text: added, owner, what };
}

function* intoList(list: readonly ast.NodeBase[], owner: Addition['owner'], added: string, what: string): Generator<Addition> {
  const last = list.at(-1);
  if (last) yield { at: last.end, text: `, ${added}`, owner, what };
  // Not everybody gives what has a default.
  if (last) yield { at: last.end, text: `, ${added} = null`, owner, what };
  for (const { start } of list) yield { at: start, text: `${added}, `, owner, what };
}

function* intoCase({ name, fields }: ast.EnumCase, more: string): Generator<Addition> {
  if (fields.length > 0) yield* intoList(fields, name, more, 'a field');
  else yield { at: name.end, text: `(${more})`, owner: name, what: 'a field' };
}

function* intoCases({ name: owner, cases: [first] }: ast.EnumDeclaration, name: string): Generator<Addition> {
  if (!first || !/^[A-Z]/.test(name)) return;
  const what = `the case \`${name}\``;
  for (const fields of ['', `(a: ${UNKNOWN_TYPE})`, `(a: ${UNKNOWN_TYPE}, b: ${UNKNOWN_TYPE})`]) yield { at: first.start, text: `${name}${fields}, `, owner, what };
}

function ownerOf(module: ast.ModuleNode, node: ast.ConstructorDeclaration): Addition['owner'] {
  const around = itemAt(module, node.start);
  return around?.kind === 'class' ? around.name : node;
}
