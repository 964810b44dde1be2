import type { ClassSymbol, FunctionSymbol } from '../../names/symbol.ts';
import type { IrClass, IrExpression, Selector } from '../ir.ts';
import { withDefaults } from './arguments.ts';
import { falseValue, getLocal, isTrue } from './build.ts';
import { FunctionContext, type ModuleContext } from './context.ts';
import { convert } from './convert.ts';
import { finishFunction } from './finish.ts';
import { callMethod } from './methods.ts';
import { functionRef } from './refs.ts';
import { repOf, thisRep } from './reps.ts';
import { isTakenOnTrust } from './trust.ts';
import { isOfType, runtimeTypeOf } from './type-tests.ts';

type Answer = IrClass['methods'][number];

/** A function that takes and gives values as `selector` says and calls the method, as Java's bridge methods do. */
export function makeBridge(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol, selector: Selector): Answer {
  return bridge(module, cls, method, selector, () => undefined);
}

/** `equals(other: Point)` may be asked about anything: a value of another class is not equal. */
export function makeEqualsBridge(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol): Answer {
  const selector: Selector = { name: 'equals', params: ['ref'], result: 'bool' };
  return bridge(module, cls, method, selector, (fn, [other]) => {
    const pos = method.node.start;
    if (isTakenOnTrust(method.signature.parameters[0].type)) fn.trusts = true;
    const condition = isOfType(other, method.signature.parameters[0].type);
    fn.out.push({ op: 'if', condition, then: [], otherwise: [{ op: 'return', value: falseValue, pos }], pos });
  });
}

export function testsItsArgument(method: FunctionSymbol): boolean {
  return method.name === 'equals' && method.signature.result.kind === 'bool' && takesOneOfAKind(method);
}

/** `compareTo(other: Point)` is called for whatever stands in a List that is sorted: a value of another class is a bad cast. */
export function makeCompareBridge(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol): Answer {
  const selector: Selector = { name: 'compareTo', params: ['ref'], result: 'int' };
  return bridge(module, cls, method, selector, (fn, [other]) => {
    const pos = method.owner === cls ? method.node.start : cls.node.start;
    const test = runtimeTypeOf(method.signature.parameters[0].type);
    if (isTakenOnTrust(method.signature.parameters[0].type)) fn.trusts = true;
    if (test) fn.out.push({ op: 'expression', value: { op: 'cast', rep: 'ref', value: other, test, pos }, pos });
  });
}

export function castsItsArgument(method: FunctionSymbol): boolean {
  return method.name === 'compareTo' && method.signature.result.kind === 'int' && takesOneOfAKind(method) && repOf(method.signature.parameters[0].type) === 'ref';
}

function takesOneOfAKind({ owner, signature }: FunctionSymbol): boolean {
  if (signature.parameters.length !== 1 || !owner) return false;
  return !isTrue(isOfType({ op: 'null', rep: 'ref' }, signature.parameters[0].type));
}

type Before = (fn: FunctionContext, params: readonly IrExpression[]) => void;

function bridge(module: ModuleContext, cls: ClassSymbol, method: FunctionSymbol, selector: Selector, before: Before): Answer {
  // The method may stand in another module, whose offsets mean nothing here.
  const pos = method.owner === cls ? method.node.start : cls.node.start;
  const name = module.uniqueName(`${cls.name}.${method.name}#bridge`);
  const fn = new FunctionContext(module, { name, result: selector.result });
  const self = getLocal(fn.addLocal('this', 'ref'), 'ref');
  const params = selector.params.map((rep, i) => getLocal(fn.addSynthetic(`p${i}`, rep), rep));
  before(fn, params);
  const { parameters } = method.signature;
  const receiver = convert(self, method.owner ? thisRep(method.owner) : 'ref', pos);
  const given = params.map((param, i) => convert(param, repOf(parameters[i].type), pos));
  const args = withDefaults(fn, { parameters, leading: [receiver], of: functionRef(method), passLeading: true, pos }, given);
  const value = callMethod(method, receiver, args, pos, true);
  if (selector.result === 'void') fn.out.push({ op: 'expression', value, pos });
  else fn.out.push({ op: 'return', value: convert(value, selector.result, pos), pos });
  finishFunction(fn, { paramCount: params.length + 1, pos });
  return { selector, fn: module.ref(name) };
}
