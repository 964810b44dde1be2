import {
  abstractBody,
  conflictingModifiers,
  constructorBody,
  externBody,
  externNotAllowed,
  interfaceMemberVisibility,
  misplacedModifier,
  missingBody,
  missingStaticBody,
} from '../../diagnostics/catalogue/declarations.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { findModifier, hasModifier } from '../../names/bound.ts';
import { removeWord } from '../../names/edits.ts';
import { spanIn, type TypeScope } from './scope.ts';
import type * as ast from '../../syntax/ast.ts';

type Name = ast.ModifierName;
type ClassNode = ast.ClassDeclaration | ast.InterfaceDeclaration | ast.RecordDeclaration | ast.EnumDeclaration;

/** A kind of declaration, as a message calls it, with the modifiers that it takes. */
interface Target {
  readonly what: string;
  readonly allowed: readonly Name[];
}

const VISIBLE: readonly Name[] = ['private', 'public'];
const MEMBER: readonly Name[] = ['private', 'protected', 'public'];

const TARGETS = {
  class: { what: 'a class', allowed: [...VISIBLE, 'abstract', 'final', 'sealed', 'extern'] },
  interface: { what: 'an interface', allowed: [...VISIBLE, 'sealed'] },
  record: { what: 'a record', allowed: VISIBLE },
  enum: { what: 'an enum', allowed: VISIBLE },
  function: { what: 'a function at top level', allowed: [...VISIBLE, 'extern'] },
  'type-alias': { what: 'a type alias', allowed: VISIBLE },
  let: { what: 'a variable at top level', allowed: VISIBLE },
} satisfies Record<string, Target>;

const FIELD: Target = { what: 'a field', allowed: [...MEMBER, 'static', 'const', 'extern'] };
const CONSTRUCTOR: Target = { what: 'a constructor', allowed: [...MEMBER, 'extern'] };
const METHODS: Readonly<Record<ClassNode['kind'], Target>> = {
  class: { what: 'a method', allowed: [...MEMBER, 'static', 'abstract', 'override', 'final', 'extern'] },
  // Visibilities have a message of their own here.
  interface: { what: "an interface's method", allowed: [...MEMBER, 'static', 'abstract', 'override'] },
  record: { what: "a record's method", allowed: [...VISIBLE, 'static', 'override', 'final'] },
  enum: { what: "an enum's method", allowed: [...VISIBLE, 'static', 'override', 'final'] },
};

/** Pairs that exclude each other; the second one is reported and taken away. */
const EXCLUSIVE: readonly (readonly [Name, Name])[] = [
  ['private', 'public'],
  ['private', 'protected'],
  ['protected', 'public'],
  ['abstract', 'final'],
  ['final', 'sealed'],
  ['abstract', 'static'],
  ['abstract', 'private'],
  ['abstract', 'extern'],
  ['static', 'override'],
  ['private', 'override'],
];

/** Rules about modifiers and bodies, which need no types. */
export function checkModifiers(scope: TypeScope): void {
  for (const item of scope.module.ast.items) {
    switch (item.kind) {
      case 'class':
      case 'interface':
      case 'record':
      case 'enum':
        checkClassModifiers(scope, item);
        break;
      case 'function':
        check(scope, item.modifiers, TARGETS.function);
        if (!item.body) checkExtern(scope, item.modifiers, item.name.name);
        checkFunctionBody(scope, item);
        break;
      case 'type-alias':
      case 'let':
        check(scope, item.modifiers, TARGETS[item.kind]);
        break;
      default:
        break;
    }
  }
}

function checkClassModifiers(scope: TypeScope, node: ClassNode): void {
  check(scope, node.modifiers, TARGETS[node.kind]);
  checkExtern(scope, node.modifiers, node.name.name);
  const native = hasModifier(node.modifiers, 'extern');
  for (const member of node.members) {
    if (!native && !('body' in member && member.body)) checkExtern(scope, member.modifiers, member.kind === 'constructor' ? 'constructor' : member.name.name);
    if (member.kind === 'field') check(scope, member.modifiers, FIELD);
    else if (member.kind === 'function') checkMethod(scope, node, member, native);
    else checkConstructor(scope, node, member);
  }
}

function check(scope: TypeScope, modifiers: readonly ast.Modifier[], target: Target): void {
  if (modifiers.length === 0) return;
  for (const modifier of modifiers) if (!target.allowed.includes(modifier.name)) reportMisplaced(scope, modifier, target);
  for (const [first, second] of EXCLUSIVE) {
    const a = findModifier(modifiers, first);
    const b = findModifier(modifiers, second);
    if (a && b && target.allowed.includes(first) && target.allowed.includes(second)) return reportConflict(scope, a, b);
  }
}

function reportMisplaced(scope: TypeScope, modifier: ast.Modifier, target: Target): void {
  const constInstead = modifier.name === 'final' && target === FIELD;
  const fixes: Fix[] = constInstead
    ? [{ title: 'write `const`', sure: true, edits: [{ span: spanIn(scope, modifier), newText: 'const' }] }]
    : [removal(scope, modifier)];
  const label = constInstead ? 'a field that is assigned once is `const`' : undefined;
  scope.diagnostics.push(misplacedModifier(spanIn(scope, modifier), { modifier: modifier.name, what: target.what }, { label, fixes }));
}

function reportConflict(scope: TypeScope, first: ast.Modifier, second: ast.Modifier): void {
  const names = { first: first.name, second: second.name };
  const secondary = [{ span: spanIn(scope, first), text: `\`${first.name}\` is here` }];
  scope.diagnostics.push(conflictingModifiers(spanIn(scope, second), names, { secondary, fixes: [removal(scope, first.name === 'private' && second.name === 'override' ? first : second)] }));
}

function checkExtern(scope: TypeScope, modifiers: readonly ast.Modifier[], name: string): void {
  if (scope.module.externAllowed || modifiers.length === 0) return;
  const modifier = findModifier(modifiers, 'extern');
  if (modifier) scope.diagnostics.push(externNotAllowed(spanIn(scope, modifier), { name }));
}

function checkFunctionBody(scope: TypeScope, node: ast.FunctionDeclaration): void {
  const name = node.name.name;
  const extern = findModifier(node.modifiers, 'extern');
  if (!node.body && !extern && name && endsItsLine(scope, node)) {
    scope.diagnostics.push(missingBody(spanIn(scope, signatureSpan(node)), { name }, { fixes: [emptyBody(scope, node)] }));
  } else if (node.body && extern) {
    scope.diagnostics.push(externBody(spanIn(scope, node.name), { name }, { fixes: [removal(scope, extern)] }));
  }
}

function checkMethod(scope: TypeScope, owner: ClassNode, node: ast.FunctionDeclaration, native: boolean): void {
  check(scope, node.modifiers, METHODS[owner.kind]);
  const name = node.name.name;
  if (owner.kind === 'interface') {
    const hidden = findModifier(node.modifiers, 'private') ?? findModifier(node.modifiers, 'protected');
    if (hidden) scope.diagnostics.push(interfaceMemberVisibility(spanIn(scope, hidden), { name, modifier: hidden.name }, { fixes: [removal(scope, hidden)] }));
  }
  const abstract = findModifier(node.modifiers, 'abstract');
  const extern = findModifier(node.modifiers, 'extern');
  if (node.body) {
    const isEmpty = node.body.statements.length === 0;
    if (abstract) scope.diagnostics.push(abstractBody(spanIn(scope, abstract), { name }, { fixes: [isEmpty ? withoutBody(scope, node.body) : removal(scope, abstract)] }));
    else if (extern) scope.diagnostics.push(externBody(spanIn(scope, node.name), { name }, { fixes: [removal(scope, extern)] }));
    return;
  }
  const reason = extern || !endsItsLine(scope, node) ? null : whyBodyNeeded(scope, owner, node, native);
  if (reason && name) scope.diagnostics.push(missingStaticBody(spanIn(scope, signatureSpan(node)), { name, what: reason }, { fixes: [emptyBody(scope, node)] }));
}

function withoutBody(scope: TypeScope, { start, end }: ast.Block): Fix {
  const { source } = scope.module;
  const before = source.text.slice(0, start).trimEnd().length;
  return { title: 'remove the body', sure: false, edits: [{ span: { source, start: before, end }, newText: ';' }] };
}

/** Why nobody could give a method its body later; null where a subclass can. */
function whyBodyNeeded(scope: TypeScope, owner: ClassNode, node: ast.FunctionDeclaration, native: boolean): string | null {
  // With another modifier that excludes it, that was reported.
  if (hasModifier(node.modifiers, 'abstract') && node.modifiers.length > 1) return null;
  if (hasModifier(node.modifiers, 'static')) return 'static methods are not overridden';
  if (owner.kind === 'interface') return null;
  if (hasModifier(node.modifiers, 'private')) return 'private methods are not overridden';
  if (hasModifier(node.modifiers, 'final')) return 'final methods are not overridden';
  if (owner.kind !== 'class') return `a ${owner.kind} has no subclasses`.replace('a enum', 'an enum');
  if (native || (hasModifier(owner.modifiers, 'final') && !isExtended(scope, owner.name.name))) return `\`${owner.name.name}\` has no subclasses`;
  return null;
}

/** Whether a class of the module extends that one: that it must not was told. */
function isExtended({ module: { ast: { items } } }: TypeScope, name: string): boolean {
  return items.some((item) => item.kind === 'class' && item.superclass?.kind === 'named-type' && item.superclass.path.at(-1)?.name === name);
}

function checkConstructor(scope: TypeScope, owner: ClassNode, node: ast.ConstructorDeclaration): void {
  check(scope, node.modifiers, CONSTRUCTOR);
  if (node.body || hasModifier(node.modifiers, 'extern') || owner.kind !== 'class') return;
  const fix: Fix = { title: 'add an empty body', sure: true, edits: [{ span: spanIn(scope, afterSignature(scope, node)), newText: ' {}' }] };
  scope.diagnostics.push(constructorBody(spanIn(scope, node), { owner: owner.name.name }, { fixes: [fix] }));
}

/** The signature, without annotations and modifiers. */
function signatureSpan(node: ast.FunctionDeclaration): ast.NodeBase {
  return { id: node.id, start: node.name.start, end: node.end };
}

/** A signature without a body ends with its line or a `;`. Where something else follows, the parser has asked for a brace. */
function endsItsLine(scope: TypeScope, node: ast.NodeBase): boolean {
  const { text } = scope.module.source;
  let at = node.end;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at >= text.length || '\n;}/'.includes(text[at]) || text[at - 1] === ';';
}

/** A body that compiles: empty, or with a `throw` where a result is due. */
function emptyBody(scope: TypeScope, node: ast.FunctionDeclaration): Fix {
  const body = node.result ? ` { throw new Error(8000, "${node.name.name} is not written yet"); }` : ' {}';
  return { title: 'add a body', sure: false, edits: [{ span: spanIn(scope, afterSignature(scope, node)), newText: body }] };
}

/** The place where a body goes; a `;` that ended the signature goes away. */
function afterSignature(scope: TypeScope, node: ast.NodeBase): ast.NodeBase {
  const { text } = scope.module.source;
  let start = node.end;
  if (text[start - 1] === ';') start--;
  let end = start;
  while (text[end] === ' ') end++;
  return { id: node.id, start, end: text[end] === ';' ? end + 1 : start };
}

function removal(scope: TypeScope, modifier: ast.Modifier): Fix {
  return { title: `remove \`${modifier.name}\``, sure: true, edits: [removeWord(scope.module.source, modifier)] };
}
