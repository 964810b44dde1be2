import type { FunctionRef, IrBlock, IrExpression, IrFunction, IrLocal, IrModule, IrStatement } from '../../ir/ir.ts';
import { getLocal, setLocal } from '../../ir/lower/build.ts';
import { mapSame, rewriteBlock, withBlocks } from '../../ir/rewrite.ts';
import { blocksOf, visitBlock } from '../../ir/walk.ts';
import { RUNTIME } from './native-classes.ts';
import { keyOf } from './world.ts';

/**
 * `counts[word] = (counts[word] ?? 0) + 1`, `getOrPut`, `update`: who puts something under a name has mostly asked for it before. To look a name up
 * is a call of the host's, so what was found then is used again, if the Map has the same keys as then, which it counts.
 */
const map = (name: string): FunctionRef => ({ module: `${RUNTIME}.map`, name });
const [GET, HAS, SET] = ['Map_getName', 'Map_hasName', 'Map_setName'].map((name) => keyOf(map(name)));
const FIND = map('findName');
const VALUE_AT = map('valueAt');
const CHANGES = map('Map_changes');
const HAS_FOUND = map('Map_hasFoundName');
const SET_FOUND = map('Map_setFoundName');

/** What asking a Map for a value may become. */
export const FOUND_FORMS: readonly FunctionRef[] = [FIND, VALUE_AT, CHANGES, HAS_FOUND, SET_FOUND];

type Call = Extract<IrExpression, { op: 'call' }>;

export function withFoundEntries(modules: readonly IrModule[]): readonly IrModule[] {
  return mapSame(modules, (module) => {
    const functions = mapSame(module.functions, (fn) => (fn.body === 'native' ? fn : new FoundEntries(fn).rewritten(fn.body)));
    return functions === module.functions ? module : { ...module, functions };
  });
}

class FoundEntries {
  readonly #fn: IrFunction;
  readonly #locals: IrLocal[];

  constructor(fn: IrFunction) {
    this.#fn = fn;
    this.#locals = [...fn.locals];
  }

  rewritten(body: IrBlock): IrFunction {
    const changed = this.#block(body);
    return changed === body ? this.#fn : { ...this.#fn, locals: this.#locals, body: changed };
  }

  #block(block: IrBlock): IrBlock {
    let current = block;
    for (let i = 0; i < current.length; i++) {
      const asked = askedIn(current[i]);
      if (asked) current = this.#remembered(current, i, asked) ?? current;
    }
    return mapSame(current, (statement) => withBlocks(statement, mapSame(blocksOf(statement), (each) => this.#block(each))));
  }

  /** Null where nothing behind asks for the same name again. */
  #remembered(block: IrBlock, index: number, { statement, call }: Asked): IrBlock | null {
    const { pos } = statement;
    const [entry, changes] = [this.#locals.length, this.#locals.length + 1];
    let uses = 0;
    const again = (value: IrExpression): IrExpression => {
      if (value.op !== 'call' || !isSameName(value, call)) return value;
      const form = keyOf(value.fn) === HAS ? HAS_FOUND : keyOf(value.fn) === SET ? SET_FOUND : null;
      if (!form) return value;
      uses++;
      return { ...value, fn: form, args: [...value.args, getLocal(entry, 'int'), getLocal(changes, 'int')] };
    };
    const end = block.findIndex((each, i) => i > index && call.args.some((arg) => assigns(each, arg)));
    const behind = rewriteBlock(block.slice(index + 1, end < 0 ? block.length : end), { expression: again });
    if (uses === 0) return null;
    this.#locals.push({ name: '', rep: 'int', synthetic: true }, { name: '', rep: 'int', synthetic: true });
    const found: IrExpression = { op: 'call', rep: 'int', fn: FIND, args: call.args, pos };
    const counted: IrExpression = { op: 'call', rep: 'int', fn: CHANGES, args: [call.args[0]], pos };
    const value: IrExpression = { op: 'call', rep: 'ref', fn: VALUE_AT, args: [call.args[0], getLocal(entry, 'int')], pos };
    return [...block.slice(0, index), setLocal(entry, found, pos), setLocal(changes, counted, pos), { ...statement, value }, ...behind, ...(end < 0 ? [] : block.slice(end))];
  }
}

interface Asked {
  readonly statement: Extract<IrStatement, { op: 'local.set' }>;
  readonly call: Call;
}

/** `found = map[name]`, with variables for both. */
function askedIn(statement: IrStatement): Asked | null {
  if (statement.op !== 'local.set' || statement.value.op !== 'call' || keyOf(statement.value.fn) !== GET) return null;
  const call = statement.value;
  const isOverwritten = call.args.some((arg) => arg.op === 'local.get' && arg.local === statement.local);
  return isOverwritten || !call.args.every((arg) => arg.op === 'local.get' || arg.op === 'capture.get') ? null : { statement, call };
}

function isSameName(call: Call, asked: Call): boolean {
  return asked.args.every((arg, i) => isSame(arg, call.args[i]));
}

function isSame(a: IrExpression, b: IrExpression | undefined): boolean {
  if (a.op === 'local.get') return b?.op === 'local.get' && a.local === b.local;
  return a.op === 'capture.get' && b?.op === 'capture.get' && a.index === b.index;
}

function assigns(statement: IrStatement, value: IrExpression): boolean {
  if (value.op !== 'local.get') return false;
  let found = false;
  visitBlock([statement], (each) => {
    found ||= (each.op === 'local.set' && each.local === value.local) || (each.op === 'try' && each.handler?.local === value.local);
  }, () => {});
  return found;
}
