import type { LinkedFunction } from '../../value/linked-function.ts';
import type { RtClass } from '../../value/rt-class.ts';
import { PRIMITIVES, type Primitive } from '../../vm/core-classes.ts';
import { I } from '../../vm/instructions.ts';
import { CLASSES, SITE_CLASSES, SITE_SELECTORS } from '../../vm/machine.ts';
import type { Body } from './body.ts';

/** Which method of those that answer a selector is called: told by `typeof` for what is no object, by the class for instances. */

/** More methods than these are looked up. */
const MOST_TARGETS = 8;
/** More classes than these are not compared one by one. */
const MOST_CLASSES = 16;

/** Puts the result of the method that the receiver, the first value, has into `u`. */
export function writeVirtualCall(body: Body, values: readonly string[]): void {
  const { method } = body;
  const [receiver] = values;
  const site = body.linked(2);
  const selector = SITE_SELECTORS[site];
  const handed = [body.depth, ...values].join(', ');
  const callOf = (target: LinkedFunction): string => `${body.bind('F', target)}.code(${handed})`;
  // Null answers too where everything does.
  const isUniversal = method.program.universal.has(selector);
  const { targets, areAll } = targetsOf(selector, SITE_CLASSES[site]);
  const { first, last } = primitiveBranches(body, receiver, selector, callOf);
  const branches = [...first];
  let isFirst = true;
  for (const [target, classes] of targets) {
    const own = isFirst ? `(m = ${receiver}${isUniversal ? '?' : ''}.cls)` : 'm';
    const test = classes.map((cls, index) => `${index === 0 ? own : 'm'} === ${body.bind('C', cls)}`).join(' || ');
    branches.push({ test, call: callOf(target) });
    isFirst = false;
  }
  branches.push(...last);
  branches.forEach(({ test, call }, index) => body.line(`${index === 0 ? '' : 'else '}if (${test}) u = ${call};`));
  const otherwise = branches.length === 0 ? '' : 'else ';
  if (targets.size > 0 && areAll && !isUniversal && !body.warm.has(body.at) && meetsInstances(body, selector)) return body.line(`${otherwise}${body.leaveUnexpectedly()}`);
  body.line(`${otherwise}{`);
  const found = `${body.helper('method')}(${receiver}, ${selector})`;
  // What has no class there is no instance.
  body.line(`m = ${isFirst ? found : `m?.methods?.get(${selector}) ?? ${found}`};`);
  body.line(`if (m === null) ${body.leave()}`);
  body.line(`u = (m.code ?? ${body.helper('codeOf')}(m))(${handed});`);
  body.line('}');
}

interface Branch {
  readonly test: string;
  readonly call: string;
}

/** A float is a number that is no int, or a box; these are told last, since to ask a value for its constructor takes longest. */
function primitiveBranches(body: Body, receiver: string, selector: number, callOf: (target: LinkedFunction) => string): { readonly first: Branch[]; readonly last: Branch[] } {
  const branch = (primitive: Primitive, test: string): Branch[] => {
    const target = classOf(primitive)?.methods.get(selector);
    return target === undefined ? [] : [{ test, call: callOf(target) }];
  };
  return {
    first: [
      ...branch('int', `typeof ${receiver} === 'number' && ((${receiver} | 0) === ${receiver} || Number.isInteger(${receiver}))`),
      ...branch('string', `typeof ${receiver} === 'string'`),
      ...branch('float', `typeof ${receiver} === 'number' && !Number.isInteger(${receiver})`),
    ],
    last: branch('float', `${receiver}?.constructor === ${body.helper('FloatBox')}`),
  };
}

function classOf(primitive: Primitive): RtClass | undefined {
  const { module, name } = PRIMITIVES[primitive];
  return CLASSES.find((cls) => cls.kind === 'native' && cls.name === name && cls.module === module);
}

/** Whether receivers are instances: one has been seen, or nothing else answers. */
function meetsInstances(body: Body, selector: number): boolean {
  const opcode = body.method.program.opcodeAt(body.method.fn.entry + body.at);
  if (opcode === I['call.virtual'] || opcode === I['call.virtual.poly'] || opcode === I['call.virtual.shaped']) return true;
  return !CLASSES.some((cls) => cls.kind === 'native' && cls.methods.has(selector));
}
interface Targets {
  readonly targets: ReadonlyMap<LinkedFunction, readonly RtClass[]>;
  /** Whether no other class answers, among those that there are by now. */
  readonly areAll: boolean;
}

/** The classes that have instances and answer a selector, by their method; the one seen last comes first. All, or that one alone where they are many. */
function targetsOf(selector: number, seen: RtClass | null): Targets {
  const answering = CLASSES.filter((cls) => !cls.abstract && cls.kind !== 'interface' && cls.kind !== 'native' && cls.methods.has(selector));
  const byMethod = methodsOf(seen === null ? answering : [seen, ...answering.filter((cls) => cls !== seen)], selector);
  if (byMethod.size <= MOST_TARGETS && answering.length <= MOST_CLASSES) return { targets: byMethod, areAll: true };
  return { targets: methodsOf(seen === null ? [] : [seen], selector), areAll: false };
}

function methodsOf(classes: readonly RtClass[], selector: number): Map<LinkedFunction, RtClass[]> {
  const found = new Map<LinkedFunction, RtClass[]>();
  for (const cls of classes) {
    const method = cls.methods.get(selector);
    if (method !== undefined) found.set(method, [...(found.get(method) ?? []), cls]);
  }
  return found;
}
