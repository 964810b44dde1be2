import { memberOfAny } from '../../diagnostics/catalogue/expressions.ts';
import { privateImport, unknownExport } from '../../diagnostics/catalogue/names.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { setterName } from '../../names/accessors.ts';
import { declaredHere } from '../../names/labels.ts';
import { exportedNames, lookupExport } from '../../names/scope.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { universalMember } from '../derived.ts';
import { lookupExtension, type Extension } from '../extensions.ts';
import { lookupMember, lookupStatic, receiverClass, type Member, type StaticMember } from '../members.ts';
import { isNullable, stripNull } from '../relations.ts';
import type { Type } from '../type.ts';
import { checkAccess } from './access.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { narrowed } from './flow.ts';
import { foreignMembers } from './foreign-words.ts';
import { resolveName, resolveTopLevel } from './names.ts';
import { guardNull } from './null-guard.ts';
import { filled, needWhole } from './open-types.ts';
import { entersOptionally } from './optional-links.ts';
import { placeOf } from './places.ts';
import { resolveSuperMember } from './super-members.ts';
import { isSynonym, synonymOf } from './synonyms.ts';
import { BROKEN, methodTarget, valueOfTarget, type Target } from './targets.ts';
import { tellStaticTooEarly } from './too-early.ts';
import { reportUnknownMember, reportUnknownStatic } from './unknown-member.ts';

/** What `object.name` stands for. Notes the reference; reports what is not there or may not be used. */
export function resolveMember(body: Body, node: ast.MemberExpression, isCalled = false): Target {
  const { object } = node;
  if (object.kind === 'super') return resolveSuperMember(body, node);
  if (!mayBeQualifier(body, object)) return instanceMember(body, node, body.check(object), isCalled);
  const target = object.kind === 'name' ? resolveName(body, object) : resolveMember(body, object);
  if (target.kind === 'class') return staticMember(body, node, target.symbol);
  if (target.kind === 'module') return exportedMember(body, node, target.symbol);
  const type = valueOfTarget(body, object, target, null);
  body.module.types[object.id] = type;
  return instanceMember(body, node, type, isCalled);
}

/** `Health`, `registry` and `registry.Health` are no values: only a member of theirs may be. */
function mayBeQualifier(body: Body, object: ast.Expression): object is ast.NameExpression | ast.MemberExpression {
  if (object.kind === 'name') return !body.names.has(object.name);
  return object.kind === 'member' && object.object.kind === 'name' && body.module.symbol.namespaces.has(object.object.name) && !body.names.has(object.object.name);
}

function instanceMember(body: Body, node: ast.MemberExpression, objectType: Type, isCalled: boolean): Target {
  const { name } = node.name;
  if (name === '' || objectType.kind === 'error' || objectType.kind === 'never') return BROKEN;
  if (objectType.kind === 'any' && !isUniversal(name)) {
    body.report(memberOfAny, node.name, { name }, { hint: `ask what it is first: \`if (${shortText(body, node.object)} is String) { … }\`, or take it apart with \`match\`` });
    return BROKEN;
  }
  const optional = entersOptionally(body, node, node.object, objectType);
  // What has no such member either way is one mistake, whether it may be null or not.
  const isUnguarded = isNullable(objectType) && !optional && !isMissing(body, node, stripNull(objectType));
  const whole = isUnguarded ? withoutNull(body, node, objectType) : stripNull(objectType);
  const type = body.open.length === 0 ? whole : wholeForMember(body, node, whole);
  if (type.kind === 'error') return BROKEN;
  const member = isNullable(type) ? universalMember(body.core, name, null) : (lookupMember(body.core, type, name) ?? memberAsDeclared(body, node) ?? lookupMember(body.core, type, setterName(name)));
  const extension = isCalled && !member ? lookupExtension(body.core, filled(body, type), name) : null;
  if (extension) return extensionTarget(body, node, extension, optional);
  const synonym = member ? null : synonymOf(body, node, type, isCalled);
  if (synonym) return memberTarget(body, node, synonym, optional);
  if (!member || isForeignHabit(body, node, type, member)) {
    reportUnknownMember(body, node, type, isNullable(objectType));
    return BROKEN;
  }
  return memberTarget(body, node, member, optional);
}

/** Whether a value of this type certainly has no such member, by whichever name. */
function isMissing(body: Body, node: ast.MemberExpression, type: Type): boolean {
  const { name } = node.name;
  if (isUniversal(name) || !receiverClass(body.core, type) || isSynonym(body.core, type, name)) return false;
  const isMember = [name, setterName(name)].some((each) => lookupMember(body.core, type, each) !== null);
  return !isMember && !memberAsDeclared(body, node) && !lookupExtension(body.core, type, name);
}

/** `list.append(x)`: what a class of the library keeps to itself is not what was meant where other languages have such a name. */
function isForeignHabit(body: Body, node: ast.MemberExpression, type: Type, member: Member): boolean {
  if (member.kind === 'derived' || member.symbol.visibility !== 'private' || member.symbol.module === body.module.symbol) return false;
  return foreignMembers(node.name.name).some((each) => each !== node.name.name && lookupMember(body.core, type, each) !== null);
}

function shortText(body: Body, node: ast.Expression): string {
  const text = body.text(node);
  return text.length <= 30 && !text.includes('\n') ? text : 'x';
}

/** Members that exist on everything, null included. */
function isUniversal(name: string): boolean {
  return name === 'toString' || name === 'equals' || name === 'hashCode';
}

function withoutNull(body: Body, node: ast.MemberExpression, type: Type): Type {
  return isUniversal(node.name.name) ? type : guardNull(body, node.object, type, null);
}

/** Methods such as `add` fill the holes of an open type; a type that is all hole has no members to find. */
function wholeForMember(body: Body, node: ast.MemberExpression, type: Type): Type {
  return type.kind === 'parameter' ? needWhole(body, node.object, type) : type;
}

/** Narrowed to an interface, a value keeps the members of its declared type. */
function memberAsDeclared(body: Body, node: ast.MemberExpression): Member | null {
  if (body.flow.facts === null) return null;
  const place = placeOf(body, node.object);
  return place && narrowed(body.flow, place) ? lookupMember(body.core, stripNull(place.declared), node.name.name) : null;
}

/** A static function that takes the object as its first argument. */
function extensionTarget(body: Body, node: ast.MemberExpression, { symbol, signature, settled }: Extension, optional: boolean): Target {
  body.module.references[node.id] = { kind: 'method', symbol, receiver: 'static' };
  return { kind: 'function', symbol, signature, optional, first: { value: node.object, settled } };
}

function memberTarget(body: Body, node: ast.MemberExpression, member: Member, optional: boolean): Target {
  const { references } = body.module;
  if (member.kind !== 'derived' && isAmbiguous(member.symbol)) return ambiguousTarget(body, node, member.symbol, node.object.kind === 'this' ? 'this' : 'value');
  switch (member.kind) {
    case 'field': {
      checkAccess(body, node.name, member.symbol);
      references[node.id] = { kind: 'field', symbol: member.symbol, receiver: node.object.kind === 'this' ? 'this' : 'value' };
      return { kind: 'value', type: fieldType(body, node, member.type), optional };
    }
    case 'method':
      checkAccess(body, node.name, member.symbol);
      references[node.id] = { kind: 'method', symbol: member.symbol, receiver: node.object.kind === 'this' ? 'this' : 'value' };
      return methodTarget(body, node, member, optional);
    case 'derived':
      references[node.id] = { kind: 'derived', owner: member.owner ?? body.core.string, member: member.member };
      return member.signature ? { kind: 'derived', member, optional } : { kind: 'value', type: member.type, optional };
  }
}

/** A field and a method of one name were reported where they are declared: which of them a use means is nobody's to say. */
function isAmbiguous(symbol: FieldSymbol | FunctionSymbol): boolean {
  return symbol.module.ambiguous.has(symbol.key);
}

function ambiguousTarget(body: Body, node: ast.MemberExpression, symbol: FieldSymbol | FunctionSymbol, receiver: 'this' | 'value' | 'static'): Target {
  body.module.references[node.id] = symbol.kind === 'field' ? { kind: 'field', symbol, receiver } : { kind: 'method', symbol, receiver };
  return BROKEN;
}

/** A constant field may have been narrowed. */
function fieldType(body: Body, node: ast.MemberExpression, type: Type): Type {
  if (body.flow.facts === null) return type;
  body.module.types[node.id] = type;
  const place = placeOf(body, node);
  return (place && narrowed(body.flow, place)) ?? type;
}

function staticMember(body: Body, node: ast.MemberExpression, symbol: ClassSymbol): Target {
  if (node.name.name === '') return BROKEN;
  const member = lookupStatic(body.core, symbol, node.name.name) ?? lookupStatic(body.core, symbol, setterName(node.name.name));
  if (!member) {
    reportUnknownStatic(body, node, symbol);
    return BROKEN;
  }
  return staticTarget(body, node, member);
}

function staticTarget(body: Body, node: ast.MemberExpression, member: StaticMember): Target {
  const { references } = body.module;
  if ((member.kind === 'field' || member.kind === 'method') && isAmbiguous(member.symbol)) return ambiguousTarget(body, node, member.symbol, 'static');
  switch (member.kind) {
    case 'enum-case':
      references[node.id] = { kind: 'enum-case', symbol: member.symbol };
      return { kind: 'case', symbol: member.symbol };
    case 'field':
      checkAccess(body, node.name, member.symbol);
      tellStaticTooEarly(body, node, member.symbol);
      references[node.id] = { kind: 'field', symbol: member.symbol, receiver: 'static' };
      return { kind: 'value', type: member.type, optional: false };
    case 'method':
      checkAccess(body, node.name, member.symbol);
      references[node.id] = { kind: 'method', symbol: member.symbol, receiver: 'static' };
      return methodTarget(body, node, member, false);
    case 'derived':
      references[node.id] = { kind: 'derived', owner: member.owner ?? body.core.string, member: member.member };
      return { kind: 'derived', member, optional: false };
  }
}

/** The one class of a module that has a static member: `fs.exists` is `Fs.exists`. */
function ownerOfStatic({ core }: Body, module: ModuleSymbol, name: string): string | null {
  const owners = [...module.members.values()].flatMap((symbol) => (symbol.kind === 'class' && lookupExport(module, symbol.name)?.hidden === false && lookupStatic(core, symbol, name) ? [symbol.name] : []));
  return owners.length === 1 ? owners[0] : null;
}

function exportedMember(body: Body, node: ast.MemberExpression, module: ModuleSymbol): Target {
  const { name } = node.name;
  if (name === '') return BROKEN;
  const exported = lookupExport(module, name);
  if (!exported) {
    const near = closest(name, exportedNames(module));
    const owner = near === null ? ownerOfStatic(body, module, name) : null;
    const details = near !== null
      ? { label: `did you mean \`${near}\`?`, fixes: [possibleFix(`write \`${near}\``, replace(body, node.name, near))] }
      : owner !== null ? { label: `it belongs to the class \`${owner}\``, fixes: [possibleFix(`write \`${owner}.${name}\``, replace(body, node, `${owner}.${name}`))] } : {};
    body.report(unknownExport, node.name, { name, module: module.name }, details);
    return BROKEN;
  }
  if (exported.hidden && module !== body.module.symbol) {
    body.report(privateImport, node.name, { name, module: module.name }, { secondary: [declaredHere(exported.symbol)] });
    return BROKEN;
  }
  return resolveTopLevel(body, node, exported.symbol);
}
