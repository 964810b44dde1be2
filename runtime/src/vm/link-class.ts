import type { NbcClass } from '../nbc/module.ts';
import { fail } from '../value/fail.ts';
import { ASKS, BY_IDENTITY, MOST_PLACES, RtClass, type Equality } from '../value/rt-class.ts';
import { sameReps } from './descriptors.ts';
import type { LoadedModule } from './loaded-module.ts';
import { CLASSES } from './machine.ts';
import type { Program } from './program.ts';
import { EQUALS, HASH_CODE } from './selectors.ts';

const DEEPEST_HIERARCHY = 500;

/** Links a class after those that it extends and implements. `path` holds the classes that wait for it, to find cycles. */
export function linkClass(program: Program, module: LoadedModule, declaration: NbcClass, path: readonly NbcClass[]): RtClass {
  if (path.includes(declaration)) cannotExtend(declaration, path[path.length - 1].name, 'it would extend itself');
  if (path.length > DEEPEST_HIERARCHY) cannotExtend(declaration, declaration.name, 'the hierarchy is too deep');
  const parent = (ref: { readonly module: string; readonly name: string }): RtClass => {
    const home = program.module(ref.module);
    const base = home.declaredClasses.get(ref.name) ?? fail(3404, ref);
    return home.linkedClasses.get(ref.name) ?? linkClass(program, home, base, [...path, declaration]);
  };
  const superclass = declaration.superclass === null ? null : checkSuperclass(declaration, parent(declaration.superclass));
  const interfaces = declaration.interfaces.map((ref) => checkInterface(declaration, parent(ref)));
  const cls = new RtClass({ id: CLASSES.length, module: module.name, declaration, superclass, interfaces, shapes: program.shapesInstances, caseFields: caseFieldsOf(module, declaration, superclass) });
  if (cls.blank.length > MOST_PLACES || cls.floatCount > MOST_PLACES) cannotExtend(declaration, superclass?.name ?? declaration.name, 'it has too many fields');
  inheritMethods(cls, superclass, interfaces);
  addOwnMethods(program, cls);
  cls.equality = equalityOf(cls);
  cls.isFlat = isFlat(cls);
  // Not before: a class that cannot be linked is not there, however often somebody asks.
  CLASSES.push(cls);
  module.linkedClasses.set(declaration.name, cls);
  return cls;
}

/** How many fields the largest case of an enum has, those of the enum included. */
function caseFieldsOf(module: LoadedModule, { kind, name, fields }: NbcClass, superclass: RtClass | null): number {
  if (kind !== 'enum') return 0;
  const cases = module.nbc.classes.filter((each) => each.kind === 'enum-case' && each.superclass?.name === name && each.superclass.module === module.name);
  return (superclass?.fields.length ?? 0) + fields.length + Math.max(0, ...cases.map((each) => each.fields.length));
}

function equalityOf(cls: RtClass): Equality {
  if (cls.methods.has(EQUALS)) return ASKS;
  return cls.kind === 'class' || (cls.kind === 'enum-case' && cls.fields.length === 0) ? BY_IDENTITY : ASKS;
}

function isFlat({ kind, fields, methods }: RtClass): boolean {
  if (kind !== 'record' && kind !== 'enum-case') return false;
  return fields.every(({ rep }) => rep !== 'ref') && !methods.has(EQUALS) && !methods.has(HASH_CODE);
}

function checkSuperclass(declaration: NbcClass, base: RtClass): RtClass {
  const expected = declaration.kind === 'enum-case' ? 'enum' : 'class';
  if (base.kind !== expected) cannotExtend(declaration, base.name, `it is not of the kind ${expected}`);
  return base;
}

function checkInterface(declaration: NbcClass, base: RtClass): RtClass {
  if (base.kind !== 'interface') cannotExtend(declaration, base.name, 'it is not an interface');
  return base;
}

function cannotExtend(declaration: NbcClass, base: string, why: string): never {
  fail(3409, { class: declaration.name, base, why });
}

/** A class's method wins over an interface's default; among defaults, that of the more specific interface. */
function inheritMethods(cls: RtClass, superclass: RtClass | null, interfaces: readonly RtClass[]): void {
  if (superclass !== null) {
    for (const [selector, fn] of superclass.methods) cls.methods.set(selector, fn);
    for (const [selector, provider] of superclass.providers) cls.providers.set(selector, provider);
  }
  for (const base of interfaces) {
    for (const [selector, fn] of base.methods) {
      const provider = base.providers.get(selector) ?? base;
      const present = cls.providers.get(selector);
      if (present !== undefined && !(present.kind === 'interface' && provider.ancestors.has(present))) continue;
      cls.methods.set(selector, fn);
      cls.providers.set(selector, provider);
    }
  }
}

function addOwnMethods(program: Program, cls: RtClass): void {
  for (const { selector, fn: ref } of cls.declaration.methods) {
    const fn = program.module(ref.module).functions.get(ref.name) ?? fail(3402, { module: ref.module, name: ref.name });
    if (fn.result !== selector.result || !sameReps(fn.params, ['ref', ...selector.params]) || fn.captures.length > 0) {
      fail(3412, { class: cls.name, method: selector.name, fn: ref.name });
    }
    const number = program.selectors.number(selector);
    cls.methods.set(number, fn);
    cls.providers.set(number, cls);
  }
}
