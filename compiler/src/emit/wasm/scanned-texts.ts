import type { FieldRef, FunctionRef, IrBlock, IrClass, IrExpression, IrField, IrFunction, IrLocal, IrModule, IrStatement, RefType } from '../../ir/ir.ts';
import { getLocal, int, nullValue, sequence, setLocal } from '../../ir/lower/build.ts';
import { mapSame, rewriteBlock } from '../../ir/rewrite.ts';
import { visitBlock } from '../../ir/walk.ts';
import { keyOf } from '../../optimize/world.ts';
import { RUNTIME } from './native-classes.ts';

/**
 * Texts that are read letter by letter. The engine looks at how it keeps a text each time it is asked for a letter; an array of the letters
 * is read in a moment. So a text that stays in its place, a field that only constructors assign or a variable, has a place
 * beside it for such an array, which is made when the text has been asked often enough for its length.
 */

type Intrinsic = Extract<IrExpression, { op: 'intrinsic' }>;
type FieldGet = Extract<IrExpression, { op: 'field.get' }>;

const texts = (name: string): FunctionRef => ({ module: `${RUNTIME}.texts`, name });
const UNITS: RefType = { kind: 'class', cls: { module: `${RUNTIME}.arrays`, name: 'Units' } };
const STRING_CLASS = 'noodlecore.core.string:String';

/** Fields of classes with these fields beside them. */
export interface ScannedFields {
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Fields of Strings, in classes of the program, that nobody assigns but constructors, as the program was written. */
export function steadyTexts(modules: readonly IrModule[], prefix: string): ScannedFields {
  const names = new Map<string, Set<string>>();
  for (const { name, classes } of modules) {
    if (name.startsWith(prefix)) continue;
    for (const cls of classes) {
      if (cls.kind !== 'class') continue;
      const fields = cls.fields.filter(({ refType, late }) => !late && refType?.kind === 'class' && keyOf(refType.cls) === STRING_CLASS);
      if (fields.length > 0) names.set(keyOf({ module: name, name: cls.name }), new Set(fields.map((field) => field.name)));
    }
  }
  for (const module of modules) for (const fn of module.functions) if (fn.body !== 'native') visitBlock(fn.body, (statement) => forget(names, module.name, fn, statement), () => {});
  return { names };
}

function forget(names: ReadonlyMap<string, Set<string>>, module: string, fn: IrFunction, statement: IrStatement): void {
  if (statement.op !== 'field.set') return;
  const { owner, name } = statement.field;
  if (owner.module !== module || fn.name !== `${owner.name}.constructor` || statement.object.op !== 'local.get' || statement.object.local !== 0) names.get(keyOf(owner))?.delete(name);
}

/** Rewrites what reads letters of them, and of variables in loops. */
export function scannedTexts(modules: readonly IrModule[], steady: ScannedFields, prefix: string): readonly IrModule[] {
  const scanned = new Map<string, FieldRef>();
  const rewritten = modules.map((module) => {
    if (module.name.startsWith(prefix)) return module;
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : new Scanning(fn, fn.body, steady, scanned).rewritten()));
    return functions === module.functions ? module : { ...module, functions };
  });
  return rewritten.map((module) => withUnits(module, [...scanned.values()].filter(({ owner }) => owner.module === module.name)));
}

/** The places beside the fields, and what is asked where the array is not there. */
function withUnits(module: IrModule, fields: readonly FieldRef[]): IrModule {
  if (fields.length === 0) return module;
  const classes = module.classes.map((cls): IrClass => {
    const own = fields.filter(({ owner }) => owner.name === cls.name);
    return own.length === 0 ? cls : { ...cls, fields: [...cls.fields, ...own.flatMap(placesBeside)] };
  });
  return { ...module, classes, functions: [...module.functions, ...fields.map(askedFunction)] };
}

function placesBeside({ name }: FieldRef): IrField[] {
  return [
    { name: `#units ${name}`, rep: 'ref', type: 'any', refType: UNITS, late: false },
    { name: `#asked ${name}`, rep: 'int', type: 'noodlecore.core.int.int', late: false },
  ];
}

const unitsOf = ({ owner, name }: FieldRef): FieldRef => ({ owner, name: `#units ${name}` });
const askedOf = ({ owner, name }: FieldRef): FieldRef => ({ owner, name: `#asked ${name}` });
const askedName = ({ owner, name }: FieldRef): FunctionRef => ({ module: owner.module, name: `${owner.name}.#asked ${name}` });

/** Counts, and makes the array when that pays. */
function askedFunction(field: FieldRef): IrFunction {
  const refType: RefType = { kind: 'class', cls: field.owner };
  const pos = -1;
  const self = getLocal(0, 'ref');
  const read = (of: FieldRef, rep: 'int' | 'ref'): IrExpression => ({ op: 'field.get', rep, object: self, field: of, late: false, pos });
  const more: IrExpression = { op: 'binary', rep: 'int', operator: 'int.add', left: read(askedOf(field), 'int'), right: int(1), pos };
  const pays: IrExpression = { op: 'call', rep: 'bool', fn: texts('paysToKeep'), args: [read(field, 'ref'), read(askedOf(field), 'int')], pos };
  const body: IrBlock = [
    { op: 'field.set', object: self, field: askedOf(field), value: more, pos },
    { op: 'if', condition: pays, then: [{ op: 'field.set', object: self, field: unitsOf(field), value: { op: 'call', rep: 'ref', fn: texts('unitsOf'), args: [read(field, 'ref')], pos }, pos }], otherwise: [], pos },
  ];
  return { name: askedName(field).name, locals: [{ name: 'this', rep: 'ref', refType, synthetic: true }], paramCount: 1, captures: [], result: 'void', body, pos: 0, flags: [] };
}

class Scanning {
  readonly #fn: IrFunction;
  readonly #body: IrBlock;
  readonly #steady: ScannedFields;
  readonly #scanned: Map<string, FieldRef>;
  readonly #locals: IrLocal[];
  /** Of a variable: where its letters stand, and how often it was asked. */
  readonly #beside = new Map<number, { readonly units: number; readonly asked: number }>();
  readonly #inLoops = new Set<IrExpression>();

  constructor(fn: IrFunction, body: IrBlock, steady: ScannedFields, scanned: Map<string, FieldRef>) {
    this.#fn = fn;
    this.#body = body;
    this.#steady = steady;
    this.#scanned = scanned;
    this.#locals = [...fn.locals];
  }

  rewritten(): IrFunction {
    visitBlock(this.#body, (statement) => this.#look(statement), () => {});
    const body = rewriteBlock(this.#body, { expression: (value) => this.#letter(value) });
    if (body === this.#body) return this.#fn;
    const before = [...this.#beside.keys()].flatMap((local) => this.#another(local));
    const renewed = rewriteBlock(body, { statement: (statement) => (statement.op === 'local.set' ? [statement, ...this.#another(statement.local)] : [statement]) });
    return { ...this.#fn, locals: this.#locals, body: [...before, ...renewed] };
  }

  /** A variable has another text from now on. */
  #another(local: number): IrStatement[] {
    const beside = this.#beside.get(local);
    return beside ? [setLocal(beside.units, nullValue, -1), setLocal(beside.asked, int(0), -1)] : [];
  }

  #look(statement: IrStatement): void {
    if (statement.op === 'loop') visitBlock(statement.body, () => {}, (value) => void this.#inLoops.add(value));
  }

  #letter(value: IrExpression): IrExpression {
    if (value.op !== 'intrinsic' || (value.name !== 'string.char-code' && value.name !== 'string.char-at')) return value;
    const [text] = value.args;
    if (text.op === 'field.get' && this.#isSteadyField(text)) return this.#ofField(value, text);
    if (text.op === 'local.get' && this.#inLoops.has(value)) return this.#ofLocal(value, text.local);
    return value;
  }

  #isSteadyField({ field, object }: FieldGet): boolean {
    return object.op === 'local.get' && (this.#steady.names.get(keyOf(field.owner))?.has(field.name) ?? false);
  }

  #ofField(node: Intrinsic, text: FieldGet): IrExpression {
    const { field, object } = text;
    this.#scanned.set(`${keyOf(field.owner)}.${field.name}`, field);
    const units: IrExpression = { op: 'field.get', rep: 'ref', object, field: unitsOf(field), late: false, pos: node.pos };
    const asked: IrStatement = { op: 'expression', value: { op: 'call', rep: 'void', fn: askedName(field), args: [object], pos: node.pos }, pos: node.pos };
    return this.#either(node, units, [asked]);
  }

  #ofLocal(node: Intrinsic, local: number): IrExpression {
    const { pos } = node;
    const beside = this.#beside.get(local) ?? { units: this.#add({ rep: 'ref', refType: UNITS }), asked: this.#add({ rep: 'int' }) };
    this.#beside.set(local, beside);
    const more: IrExpression = { op: 'binary', rep: 'int', operator: 'int.add', left: getLocal(beside.asked, 'int'), right: int(1), pos };
    const pays: IrExpression = { op: 'call', rep: 'bool', fn: texts('paysToKeep'), args: [getLocal(local, 'ref'), getLocal(beside.asked, 'int')], pos };
    const keep = setLocal(beside.units, { op: 'call', rep: 'ref', fn: texts('unitsOf'), args: [getLocal(local, 'ref')], pos }, pos);
    return this.#either(node, getLocal(beside.units, 'ref'), [setLocal(beside.asked, more, pos), { op: 'if', condition: pays, then: [keep], otherwise: [], pos }]);
  }

  /** The letter from the array, or in the usual way, which says what is wrong with an index. */
  #either(node: Intrinsic, units: IrExpression, otherwise: IrBlock): IrExpression {
    const { pos, args: [text, index] } = node;
    const [at, unit] = [this.#add({ rep: 'int' }), this.#add({ rep: 'int' })];
    const found: IrExpression = { op: 'call', rep: 'int', fn: texts('unitAt'), args: [units, getLocal(at, 'int')], pos };
    const isThere: IrExpression = { op: 'binary', rep: 'bool', operator: 'int.ge', left: getLocal(unit, 'int'), right: int(0), pos };
    const letter: IrExpression = node.name === 'string.char-code' ? getLocal(unit, 'int') : { op: 'call', rep: 'ref', fn: texts('fromCharCode'), args: [getLocal(unit, 'int')], pos };
    const usual = sequence(otherwise, { ...node, args: [text, getLocal(at, 'int')] });
    const rep = node.name === 'string.char-code' ? 'int' : 'ref';
    return sequence([setLocal(at, index, pos), setLocal(unit, found, pos)], { op: 'conditional', rep, condition: isThere, then: letter, otherwise: usual });
  }

  #add(local: Pick<IrLocal, 'rep' | 'refType'>): number {
    return this.#locals.push({ name: '', ...local, synthetic: true }) - 1;
  }
}

