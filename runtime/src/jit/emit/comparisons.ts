import type { Rep } from '../../nbc/module.ts';
import { BY_IDENTITY } from '../../value/rt-class.ts';
import type { Body } from './body.ts';

type Emitter = (body: Body) => void;

function compare(rep: Rep, operator: string): Emitter {
  return (body) => body.set('bool', body.register(1), `${body.read(rep, body.register(2))} ${operator} ${body.read(rep, body.register(3))}`);
}

/**
 * Equal by value: what neither JavaScript's own comparison nor the class can tell is asked of the runtime, which may call the program's `equals`.
 * Where that is rare the interpreter does it, since the way to ask is long.
 */
function equalRefs(body: Body): void {
  const [left, right] = [body.ref(2), body.ref(3)];
  // A String equals nothing but the same text.
  if (body.isText(body.register(2)) || body.isText(body.register(3))) return body.set('bool', body.register(1), `${left} === ${right}`);
  body.line(`if (${left} === ${right}) u = true;`);
  body.line(`else if (typeof ${left} !== 'object' || ${left} === null || ${right} === null) u = false;`);
  body.line(`else if ((m = ${left}.cls) !== undefined && m.equality === ${BY_IDENTITY}) u = false;`);
  body.line(`else ${body.warm.has(body.at) ? body.askProgram(`${body.helper('equal')}(${left}, ${right})`) : body.leaveUnexpectedly()}`);
  body.set('bool', body.register(1), 'u');
}

export const COMPARISONS = {
  'bool.not': (body) => body.set('bool', body.register(1), `!${body.bool(2)}`),
  'int.eq': compare('int', '==='), 'int.ne': compare('int', '!=='), 'int.lt': compare('int', '<'), 'int.le': compare('int', '<='),
  'float.eq': compare('float', '==='), 'float.ne': compare('float', '!=='), 'float.lt': compare('float', '<'), 'float.le': compare('float', '<='),
  'bool.eq': compare('bool', '==='), 'bool.ne': compare('bool', '!=='),
  'string.eq': compare('ref', '==='), 'string.ne': compare('ref', '!=='), 'string.lt': compare('ref', '<'), 'string.le': compare('ref', '<='),
  'ref.same': compare('ref', '==='), 'ref.eq': equalRefs,
} satisfies Readonly<Record<string, Emitter>>;
