import type { ClassSymbol, EnumCaseSymbol, FieldSymbol } from '../../names/symbol.ts';
import { showQualifiedType } from '../../types/show.ts';
import type { IrClass, IrClassKind, IrField } from '../ir.ts';
import { fieldParameters } from './arguments.ts';
import { getLocal, nullValue, text } from './build.ts';
import { lowerConstructor } from './constructors.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { lowerDefaults } from './defaults.ts';
import { enumNameRef } from './derived.ts';
import { finishFunction, nativeFunction } from './finish.ts';
import { lowerFunction } from './functions.ts';
import { methodTable } from './method-table.ts';
import { caseRef, classRef } from './refs.ts';
import { instanceOf, refTypeOf } from './ref-types.ts';
import { repOf, thisRep } from './reps.ts';

/** A class with its functions; enums are a class and one below it for each case. */
export function lowerClass(module: ModuleContext, cls: ClassSymbol): IrClass[] {
  for (const method of cls.methods.values()) lowerFunction(module, method);
  lowerConstructor(module, cls);
  const fields = [...cls.fields.values()].filter((field) => !field.static);
  if (cls.native) lowerNativeFields(module, cls, fields);
  if (cls.classKind === 'record') lowerFieldDefaults(module, classRef(cls), fields);
  const whole: IrClass = {
    kind: kindOf(cls),
    name: cls.name,
    abstract: cls.abstract || cls.classKind === 'interface' || cls.classKind === 'enum',
    superclass: cls.superclass ? classRef(cls.superclass.symbol) : null,
    interfaces: cls.interfaces.map((type) => classRef(type.symbol)),
    fields: cls.native ? [] : fields.map(fieldOf),
    methods: methodTable(module, cls),
    ordinal: 0,
  };
  if (cls.classKind !== 'enum') return [whole];
  lowerEnumName(module, cls);
  return [whole, ...[...cls.cases.values()].map((each) => lowerCase(module, each))];
}

function kindOf(cls: ClassSymbol): IrClassKind {
  return cls.native ? 'native' : cls.classKind;
}

function fieldOf(field: FieldSymbol): IrField {
  return { name: field.name, rep: repOf(field.type), type: showQualifiedType(field.type), refType: refTypeOf(field.type), late: field.late };
}

function lowerCase(module: ModuleContext, symbol: EnumCaseSymbol): IrClass {
  const cls = caseRef(symbol);
  lowerFieldDefaults(module, cls, symbol.fields);
  return {
    kind: 'enum-case',
    name: cls.name,
    abstract: false,
    superclass: classRef(symbol.owner),
    interfaces: [],
    fields: symbol.fields.map(fieldOf),
    methods: [],
    ordinal: symbol.ordinal,
  };
}

/** `extern const int length`: a native function of the object. */
function lowerNativeFields(module: ModuleContext, cls: ClassSymbol, fields: readonly FieldSymbol[]): void {
  for (const field of fields) {
    const self = { name: 'this', rep: thisRep(cls), refType: instanceOf(cls), synthetic: false };
    module.functions.push(nativeFunction(module.uniqueName(`${cls.name}.${field.name}`), [self], { result: repOf(field.type), resultType: refTypeOf(field.type) }, field.node.start));
  }
}

function lowerFieldDefaults(module: ModuleContext, of: { module: string; name: string }, fields: readonly FieldSymbol[]): void {
  const parameters = fieldParameters(fields).map((parameter, i) => ({ ...parameter, name: fields[i].name }));
  lowerDefaults(module, of, parameters, (name, result) => new FunctionContext(module, { name, result }));
}

/** `health.name`: unless the enum has a member of that name. */
function lowerEnumName(module: ModuleContext, cls: ClassSymbol): void {
  if (cls.methods.has('name') || cls.cases.size === 0) return;
  const pos = cls.node.start;
  const fn = new FunctionContext(module, { name: module.uniqueName(enumNameRef(cls).name), result: 'ref', owner: cls });
  fn.addThis();
  const cases = [...cls.cases.values()].map((each) => ({
    values: [each.ordinal],
    body: [{ op: 'return', value: text(each.name), pos } as const],
  }));
  const value = { op: 'enum.ordinal', rep: 'int', value: getLocal(0, 'ref') } as const;
  fn.out.push({ op: 'switch', value, cases, otherwise: [], pos }, { op: 'return', value: nullValue, pos });
  finishFunction(fn, { paramCount: 1, pos });
}
