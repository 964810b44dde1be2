import type { FunctionRef, IrExpression, IrFunction, IrModule } from '../../ir/ir.ts';
import { mapSame, rewriteBlock } from '../../ir/rewrite.ts';
import { typeOf, type Typing } from '../../optimize/types.ts';
import { ClosedWorld, keyOf } from '../../optimize/world.ts';
import { FOUND_FORMS } from './found-entries.ts';
import { RUNTIME } from './native-classes.ts';

/** What is known of a key: it is a String or null, an int, what equals nothing but itself or null, a record of numbers or null, or another object or null. */
type KeyKind = 'Name' | 'Int' | 'Same' | 'Record' | 'Object';

/** The operations that have a form for each kind of key, which stands behind the collection. */
const INTRINSICS: ReadonlyMap<string, FunctionRef> = new Map([['map.get', runtime('map', 'Map_get')], ['map.has', runtime('map', 'Map_has')], ['map.set', runtime('map', 'Map_set')]]);
const EXTERNS: ReadonlyMap<string, FunctionRef> = new Map([['noodlecore.core.set:Set.has', runtime('set', 'Set_has')], ['noodlecore.core.set:Set.add', runtime('set', 'Set_add')]]);

const KINDS: readonly KeyKind[] = ['Name', 'Int', 'Same', 'Record', 'Object'];

function runtime(module: string, name: string): FunctionRef {
  return { module: `${RUNTIME}.${module}`, name };
}

/** What an operation of Maps or Sets may become: to be optimised with the rest of the program. */
export function keyedForms(node: IrExpression): readonly FunctionRef[] {
  const fn = generalForm(node);
  if (!fn) return [];
  const forms = KINDS.map((kind) => formOf(fn, kind));
  return node.op === 'intrinsic' && node.name === 'map.get' ? [...forms, ...FOUND_FORMS] : forms;
}

function formOf({ module, name }: FunctionRef, kind: KeyKind): FunctionRef {
  return { module, name: `${name}${kind}` };
}

function generalForm(node: IrExpression): FunctionRef | undefined {
  if (node.op === 'intrinsic') return INTRINSICS.get(node.name);
  return node.op === 'call' ? EXTERNS.get(keyOf(node.fn)) : undefined;
}

/**
 * Maps and Sets are asked by functions for keys of one kind where the kind is known: nobody looks at the key then, an int
 * needs no box, and nothing that compares keys by their fields is called, however deep these may be.
 */
export function keyedCalls(modules: readonly IrModule[]): readonly IrModule[] {
  const world = new ClosedWorld(modules);
  const classes = new Set(modules.flatMap((module) => module.classes.filter(({ kind }) => kind !== 'native' && kind !== 'interface').map(({ name }) => keyOf({ module: module.name, name }))));
  return modules.map((module) => {
    const functions = mapSame(module.functions, (fn) => withKeyedCalls(fn, { world, classes }));
    return functions === module.functions ? module : { ...module, functions };
  });
}

interface Whole {
  readonly world: ClosedWorld;
  /** Those of which no String and no number is an instance. */
  readonly classes: ReadonlySet<string>;
}

function withKeyedCalls(fn: IrFunction, whole: Whole): IrFunction {
  if (fn.body === 'native') return fn;
  const body = rewriteBlock(fn.body, { expression: (node) => keyed(node, { fn, ...whole }) });
  return body === fn.body ? fn : { ...fn, body };
}

function keyed(node: IrExpression, typing: Typing & Whole): IrExpression {
  const general = generalForm(node);
  if (!general || (node.op !== 'intrinsic' && node.op !== 'call')) return node;
  const [collection, key, ...rest] = node.args;
  const kind = kindOf(key, typing);
  if (kind === null) return node;
  const passed = kind === 'Int' && key.op === 'convert' ? key.value : key;
  return { op: 'call', rep: node.rep, fn: formOf(general, kind), args: [collection, passed, ...rest], pos: node.pos };
}

function kindOf(key: IrExpression, typing: Typing & Whole): KeyKind | null {
  if (key.op === 'convert' && key.conversion === 'box-int') return 'Int';
  const type = typeOf(key, typing);
  if (type?.kind !== 'class') return null;
  if (keyOf(type.cls) === 'noodlecore.core.string:String') return 'Name';
  if (typing.world.comparesByIdentity(type.cls)) return 'Same';
  if (typing.world.isFlatRecord(type.cls)) return 'Record';
  return typing.classes.has(keyOf(type.cls)) ? 'Object' : null;
}
