import { caseFieldCount, missingLiteralFields, tooManyArguments } from '../diagnostics/catalogue/expressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
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

/** How many names, and callees, are looked at. */
const MOST = 6;

/** What may be missing, in groups of which one addition at most is right. */
export function* additionsFor(module: ast.ModuleNode, text: string, found: readonly Diagnostic[]): Generator<Iterable<Addition>> {
  const names = [...Map.groupBy(found.filter(isUnknown), unknownNameOf)].filter(([name]) => /^\w+$/.test(name)).slice(0, MOST);
  for (const [name, uses] of names) yield additionsOf(name, uses, module, text);
  const callees = Map.groupBy(found.filter(({ code }) => code === tooManyArguments.code || code === caseFieldCount.code || code === missingLiteralFields.code), calleeOf);
  for (const [callee] of [...callees].slice(0, MOST)) yield parametersFor(callee, module, text);
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
        if (isAround(node)) yield* intoList(node.parameters, node, name, parameter);
        break;
      case 'record':
        if (named.has(node.name.name)) yield* intoList(node.fields, node.name, `${name}: ${UNKNOWN_TYPE}`, `a field \`${name}\``);
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
function* parametersFor(callee: string, module: ast.ModuleNode, text: string): Generator<Addition> {
  const more = `more__: ${UNKNOWN_TYPE}`;
  for (const node of descendants(module)) {
    if (node.kind === 'function' && node.name.name === callee) yield* intoParameters(node, node.name, node.name.end, more, 'a parameter', text);
    else if (node.kind === 'enum-case' && node.name.name === callee) yield* intoCase(node, more);
    else if (node.kind === 'record' && node.name.name === callee) yield* intoList(node.fields, node.name, more, 'a field');
    else if (node.kind === 'class' && (node.name.name === callee || callee === 'super')) yield* intoConstructor(node, more, text);
  }
}

function* intoConstructor(node: ast.ClassDeclaration, more: string, text: string): Generator<Addition> {
  const fields = node.members.filter((each) => each.kind === 'field').filter(({ modifiers, value }) => value === null && !modifiers.some(({ name }) => name === 'static'));
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

function* intoParameters({ parameters }: { readonly parameters: readonly ast.Parameter[] }, owner: Addition['owner'], from: number, added: string, what: string, text: string): Generator<Addition> {
  if (parameters.length > 0) return yield* intoList(parameters, owner, added, what);
  const open = text.indexOf('(', from);
  if (open >= 0) yield { at: open + 1, text: added, owner, what };
}

function* intoList(list: readonly ast.NodeBase[], owner: Addition['owner'], added: string, what: string): Generator<Addition> {
  const last = list.at(-1);
  if (last) yield { at: last.end, text: `, ${added}`, owner, what };
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
  const around = module.items.find((item) => contains(item, node.start));
  return around?.kind === 'class' ? around.name : node;
}
