import type { LinkedFunction } from '../../value/linked-function.ts';
import type { RtClass } from '../../value/rt-class.ts';
import { PRIMITIVES, type Primitive } from '../../vm/core-classes.ts';
import { CLASSES, SITE_SELECTORS } from '../../vm/machine.ts';
import { methodKey } from '../method-tables.ts';
import type { Body } from './body.ts';

/** Which method of those that answer a selector is called: told by `typeof` for what is no object; instances have it in their prototype. */

/** Puts the result of the method that the receiver, the first value, has into `u`. */
export function writeVirtualCall(body: Body, values: readonly string[]): void {
  const [receiver] = values;
  const selector = SITE_SELECTORS[body.linked(2)];
  const handed = [body.depth, ...values].join(', ');
  const callOf = (target: LinkedFunction): string => `${body.bind('F', target)}.code(${handed})`;
  const { first, last } = primitiveBranches(body, receiver, selector, callOf);
  body.calls(selector);
  // Null answers too where everything does.
  const mayBeNull = body.looksForNull || body.method.program.universal.has(selector);
  const branches = [...first, { test: `(m = ${receiver}${mayBeNull ? '?' : ''}.${methodKey(selector)}) !== undefined`, call: `m(${handed})` }, ...last];
  branches.forEach(({ test, call }, index) => body.line(`${index === 0 ? '' : 'else '}if (${test}) u = ${call};`));
  // What has no such method in its prototype: a method that is compiled now, and what is no instance.
  body.line(`else if ((m = ${body.helper('method')}(${receiver}, ${selector})) === null) ${body.leave()}`);
  body.line(`else u = m(${handed});`);
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
