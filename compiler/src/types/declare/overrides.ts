import {
  accessorSignature,
  changedDefault,
  hidesInherited,
  missingOverride,
  overrideMismatch,
  overrideVisibility,
  overridesFinal,
  overridesNothing,
  staticClash,
} from '../../diagnostics/catalogue/declarations.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Fix, Label } from '../../diagnostics/diagnostic.ts';
import { memberWord, plainName, setterName } from '../../names/accessors.ts';
import { findModifier, hasModifier } from '../../names/bound.ts';
import { removeWord } from '../../names/edits.ts';
import { declaredHere, declaredInProgram, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, MemberEntry, Signature, Visibility } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { directSupers, isIncomplete } from '../ancestors.ts';
import { universalMember } from '../derived.ts';
import { memberEntry, memberNames } from '../members.ts';
import { showMember, showType } from '../show.ts';
import { signatureThroughOwner, substituteClass } from '../substitute.ts';
import type { Type } from '../type.ts';
import { checkAnswer, mayAnswer } from './accessors.ts';
import { compareSignatures, type Mismatch } from './override-signature.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** Own members against those that are inherited. */
export function checkOverrides(scope: TypeScope, symbol: ClassSymbol): void {
  for (const method of symbol.methods.values()) checkMethod(scope, symbol, method);
  if (directSupers(symbol).length === 0) return;
  for (const field of symbol.fields.values()) if (!field.static) checkField(scope, symbol, field);
}

function checkMethod(scope: TypeScope, owner: ClassSymbol, method: FunctionSymbol): void {
  const beside = besideAccessor(owner, method);
  if (beside) return reportHidden(scope, method, beside);
  const bases = inheritedMembers(owner, method.name);
  const modifier = findModifier(method.node.modifiers, 'override');
  if (method.static) return checkStatic(scope, owner, method, bases);
  const hidden = staticAbove(owner, method.name);
  if (hidden) return reportStatic(scope, method, hidden);
  if (bases.length === 0) {
    if (!checkUniversal(scope, method) && modifier && !isIncomplete(owner)) reportNothing(scope, owner, method, modifier);
    return;
  }
  for (const base of bases) if (!checkAgainst(scope, method, base)) return;
  // What gives a method its first body replaces nothing, and what an interface asks for needs no mark.
  const replaced = bases.find((base) => base.owner.symbol.classKind === 'class' && base.symbol.kind === 'function' && !base.symbol.abstract);
  if (replaced && !modifier && !hasModifier(method.node.modifiers, 'extern')) reportMissing(scope, method, replaced);
}

/** An inherited field or method of the name that a setter has, or a setter of the name that a method has. */
function besideAccessor(owner: ClassSymbol, method: FunctionSymbol): MemberEntry | undefined {
  if (method.accessor === 'set') return inheritedMembers(owner, plainName(method)).find(({ symbol }) => symbol.kind === 'field' || symbol.accessor === null);
  return method.accessor === null ? inheritedMembers(owner, setterName(method.name))[0] : undefined;
}

/** What each direct super has under that name, seen from the class; private members of superclasses are not inherited. */
function inheritedMembers(owner: ClassSymbol, name: string): MemberEntry[] {
  const found: MemberEntry[] = [];
  for (const direct of directSupers(owner)) {
    const entry = memberEntry(direct.symbol, name);
    if (!entry || entry.symbol.visibility === 'private') continue;
    found.push({ symbol: entry.symbol, owner: substituteClass(entry.owner, direct.symbol.typeParameters, direct.args) });
  }
  return found;
}

/** False after a report. */
function checkAgainst(scope: TypeScope, method: FunctionSymbol, base: MemberEntry): boolean {
  const owner = base.owner.symbol;
  if (base.symbol.kind === 'field' || base.symbol.accessor !== method.accessor) {
    reportHidden(scope, method, base);
    return false;
  }
  if (hasModifier(base.symbol.node.modifiers, 'final')) {
    scope.diagnostics.push(overridesFinal(nameSpan(method), { name: method.name, owner: owner.name }, { secondary: declaredInProgram(base.symbol) }));
    return false;
  }
  if (VISIBILITY[method.visibility] < VISIBILITY[base.symbol.visibility]) {
    const names = { name: method.name, own: method.visibility, base: base.symbol.visibility, owner: owner.name };
    scope.diagnostics.push(overrideVisibility(nameSpan(method), names, { secondary: declaredInProgram(base.symbol) }));
    return false;
  }
  const fits = checkSignature(scope, method, signatureThroughOwner(base.symbol.signature, base.owner), `\`${owner.name}\``, declaredInProgram(base.symbol, `\`${owner.name}\` declares it here`));
  if (fits) checkDefaults(scope, method, base.symbol, owner.name);
  return fits;
}

/** A default that the method above has otherwise would count for some calls only. */
function checkDefaults(scope: TypeScope, method: FunctionSymbol, base: FunctionSymbol, owner: string): void {
  for (const [i, { node }] of base.signature.parameters.entries()) {
    const own = method.signature.parameters[i]?.node.value ?? null;
    if (own === null || node.value === null) continue;
    const above = base.module.source.text.slice(node.value.start, node.value.end);
    if (scope.module.source.text.slice(own.start, own.end).replace(/\s+/g, '') === above.replace(/\s+/g, '')) continue;
    const span = spanIn(scope, own);
    const secondary = base.module.source.path === '' ? [] : [{ span: { source: base.module.source, start: node.value.start, end: node.value.end }, text: `\`${owner}\` has this one` }];
    scope.diagnostics.push(changedDefault(span, { parameter: node.name.name, name: method.name, owner }, { secondary, fixes: [{ title: `write \`${above}\``, sure: false, edits: [{ span, newText: above }] }] }));
  }
}

const VISIBILITY: Readonly<Record<Visibility, number>> = { private: 0, protected: 1, public: 2 };

/** False after a report. `where` is empty for what exists without being declared. */
function checkSignature(scope: TypeScope, method: FunctionSymbol, base: Signature, baseName: string, where: readonly Label[]): boolean {
  const mismatch = compareSignatures(method.signature, base);
  if (!mismatch) return true;
  const node = mismatch.parameter !== null ? method.node.parameters[mismatch.parameter] : method.node.kind === 'function' ? method.node.result : null;
  const span = node && !mismatch.missing ? spanIn(scope, node) : nameSpan(method);
  const [has, is] = ['has', 'this is'].map((verb, i) => `${i === 0 ? `${baseName} ${verb}` : verb}`.padEnd(baseName.length + 4));
  const hint = `${has} \`${showMember(method, base)}\`\n${is} \`${showMember(method, method.signature)}\``;
  const fixes = mismatch.missing ? [addParameters(scope, method, mismatch.missing)] : mismatch.wanted ? (node ? [useType(scope, node, mismatch.wanted)] : addResult(scope, method, mismatch.wanted)) : [];
  scope.diagnostics.push(overrideMismatch(span, { name: method.name, base: baseName, reason: mismatch.reason }, { secondary: where, hint, fixes }));
  return false;
}

/** Writes the parameters that the method above has, where they stand there. */
function addParameters(scope: TypeScope, { node }: FunctionSymbol, { parameters: missing, at }: NonNullable<Mismatch['missing']>): Fix {
  const { source } = scope.module;
  const text = missing.map(({ name, type }) => `${name}: ${showType(type)}`).join(', ');
  const { parameters } = node;
  const open = source.text.indexOf('(', node.kind === 'function' ? node.name.end : node.start) + 1;
  const place = at < parameters.length ? parameters[at].start : (parameters.at(-1)?.end ?? open);
  const newText = at < parameters.length ? `${text}, ` : parameters.length > 0 ? `, ${text}` : text;
  return { title: `add \`${text}\``, sure: false, edits: [{ span: { source, start: place, end: place }, newText }] };
}

/** Writes the type that the method above has. */
function useType(scope: TypeScope, node: ast.Parameter | ast.TypeNode, type: Type): Fix {
  const text = showType(type);
  const at = node.kind === 'parameter' ? node.type : node;
  return { title: `write \`${text}\``, sure: false, edits: at ? [{ span: spanIn(scope, at), newText: text }] : [] };
}

/** Writes the result that the method above has, where none is written. */
function addResult(scope: TypeScope, { node }: FunctionSymbol, type: Type): Fix[] {
  const { source } = scope.module;
  const at = source.text.lastIndexOf(')', node.body === null ? node.end : node.body.start) + 1;
  const text = showType(type);
  return at <= node.start ? [] : [{ title: `give \`${text}\``, sure: false, edits: [{ span: { source, start: at, end: at }, newText: `: ${text}` }] }];
}

/** `toString`, `equals` and `hashCode` are inherited by everything. True where the method is one of them. */
function checkUniversal(scope: TypeScope, method: FunctionSymbol): boolean {
  const universal = universalMember(scope.core, plainName(method), null);
  if (!universal?.signature) return false;
  if (method.accessor !== null) {
    scope.diagnostics.push(accessorSignature(nameSpan(method), { name: plainName(method), accessor: method.accessor, why: 'would hide a method that every value has' }, { fixes: asMember(scope, method, null) }));
    return true;
  }
  checkSignature(scope, method, universal.signature, 'every value', []);
  return true;
}

function reportNothing(scope: TypeScope, owner: ClassSymbol, method: FunctionSymbol, modifier: { readonly start: number; readonly end: number }): void {
  const candidates = memberNames(scope.core, owner.thisType);
  for (const own of owner.methods.keys()) candidates.delete(own);
  const near = closest(method.name, candidates);
  const span = nameSpan(method);
  const fixes: Fix[] = near
    ? [{ title: `write \`${near}\``, sure: false, edits: [{ span, newText: near }] }]
    : [{ title: 'remove `override`', sure: false, edits: [removeWord(scope.module.source, modifier)] }];
  const label = near ? `did you mean \`${near}\`?` : undefined;
  scope.diagnostics.push(overridesNothing(span, { name: method.name, owner: owner.name }, { label, fixes }));
}

function reportMissing(scope: TypeScope, method: FunctionSymbol, base: MemberEntry): void {
  const { source } = scope.module;
  const start = source.text.lastIndexOf('func', nameSpan(method).start);
  const fixes: Fix[] = start < method.node.start ? [] : [{ title: 'add `override`', sure: true, edits: [{ span: { source, start, end: start }, newText: 'override ' }] }];
  const names = { name: method.name, owner: base.owner.symbol.name };
  scope.diagnostics.push(missingOverride(nameSpan(method), names, { secondary: declaredInProgram(base.symbol, 'the method that it replaces'), fixes }));
}

function checkStatic(scope: TypeScope, owner: ClassSymbol, method: FunctionSymbol, bases: readonly MemberEntry[]): void {
  const [base] = bases;
  if (!base) return;
  const names = { name: method.name, own: 'static', base: 'not', owner: base.owner.symbol.name };
  const label = `\`${base.owner.symbol.name}\` has a ${memberWord(base.symbol)} of this name, which \`${owner.name}\` inherits`;
  scope.diagnostics.push(staticClash(nameSpan(method), names, { label, secondary: [declaredHere(base.symbol)] }));
}

function staticAbove(owner: ClassSymbol, name: string): FunctionSymbol | null {
  for (let at = owner.superclass?.symbol; at; at = at.superclass?.symbol) {
    const method = at.methods.get(name);
    if (method?.static && method.visibility !== 'private') return method;
  }
  return null;
}

function reportStatic(scope: TypeScope, method: FunctionSymbol, hidden: FunctionSymbol): void {
  const owner = hidden.owner?.name ?? '';
  const label = `\`${owner}.${method.name}\` is static`;
  scope.diagnostics.push(staticClash(nameSpan(method), { name: method.name, own: 'not static', base: 'static', owner }, { label, secondary: [declaredHere(hidden)] }));
}

function checkField(scope: TypeScope, owner: ClassSymbol, field: FieldSymbol): void {
  for (const base of [...inheritedMembers(owner, field.name), ...inheritedMembers(owner, setterName(field.name))]) {
    if (!mayAnswer(base)) return reportHidden(scope, field, base);
    if (!checkAnswer(scope, field, base)) return;
  }
}

/** Makes a method of a getter, or a getter of a method, as what stands above is. */
function asMember(scope: TypeScope, member: FunctionSymbol, accessor: FunctionSymbol['accessor']): Fix[] {
  const { source } = scope.module;
  const [written, right] = [member.accessor ?? 'func', accessor ?? 'func'];
  const name = nameSpan(member);
  const start = source.text.lastIndexOf(written, name.start);
  // Without any word before it, it lacks the right one.
  if (start < member.node.start) return written !== 'func' ? [] : [{ title: `insert \`${right}\``, sure: false, edits: [{ span: { ...name, end: name.start }, newText: `${right} ` }] }];
  return [{ title: `write \`${right}\``, sure: false, edits: [{ span: { source, start, end: start + written.length }, newText: right }] }];
}

function reportHidden(scope: TypeScope, member: FieldSymbol | FunctionSymbol, base: MemberEntry): void {
  // An interface has no fields: that was said where it has one.
  if (base.symbol.kind === 'field' && base.owner.symbol.classKind === 'interface') return;
  const own = memberWord(member);
  const names = { name: plainName(member), own, base: memberWord(base.symbol), owner: base.owner.symbol.name };
  const isInterface = base.owner.symbol.classKind === 'interface';
  const hint = isInterface && own === 'field' ? `a field does not answer for a method: call the field otherwise, and write the method \`${member.name}\`` : undefined;
  const fixes = member.kind === 'function' && base.symbol.kind === 'function' && member.name === base.symbol.name ? asMember(scope, member, base.symbol.accessor) : [];
  scope.diagnostics.push(hidesInherited(nameSpan(member), names, { secondary: declaredInProgram(base.symbol), hint, fixes }));
}
