import type { BlockEnd } from '../flow/structure.ts';
import type { Body } from './body.ts';

/** How blocks end: jumps, returns, errors. */

type Ender = (body: Body) => BlockEnd;

function branch(condition: (body: Body) => string): Ender {
  return (body) => ({ kind: 'branch', condition: condition(body) });
}

function ints(operator: string): Ender {
  return branch((body) => `${body.int(1)} ${operator} ${body.int(2)}`);
}

function immediate(operator: string): Ender {
  return branch((body) => `${body.int(1)} ${operator} ${body.word(2)}`);
}

function floats(operator: string): Ender {
  return branch((body) => `${body.float(1)} ${operator} ${body.float(2)}`);
}

function notFloats(operator: string): Ender {
  return branch((body) => `!(${body.float(1)} ${operator} ${body.float(2)})`);
}

function leave(body: Body): BlockEnd {
  body.line(body.leave());
  return { kind: 'leave' };
}

function returnValue(body: Body): BlockEnd {
  const { result } = body.method.fn;
  body.endFunction(result === 'void' ? '' : body.read(result, body.register(1)));
  return { kind: 'leave' };
}

function returnNothing(body: Body): BlockEnd {
  body.endFunction('');
  return { kind: 'leave' };
}

export const ENDS = {
  jump: () => ({ kind: 'go' }),
  'jump.true': branch((body) => body.bool(1)), 'jump.false': branch((body) => `!${body.bool(1)}`),
  'jump.null': branch((body) => `${body.ref(1)} === null`), 'jump.not-null': branch((body) => `${body.ref(1)} !== null`),
  'jump.int.eq': ints('==='), 'jump.int.ne': ints('!=='), 'jump.int.lt': ints('<'), 'jump.int.le': ints('<='), 'jump.int.gt': ints('>'), 'jump.int.ge': ints('>='),
  'jump.int.eq-imm': immediate('==='), 'jump.int.ne-imm': immediate('!=='), 'jump.int.lt-imm': immediate('<'), 'jump.int.le-imm': immediate('<='),
  'jump.int.gt-imm': immediate('>'), 'jump.int.ge-imm': immediate('>='),
  'jump.float.eq': floats('==='), 'jump.float.ne': floats('!=='), 'jump.float.lt': floats('<'), 'jump.float.not-lt': notFloats('<'),
  'jump.float.le': floats('<='), 'jump.float.not-le': notFloats('<='),
  switch: (body) => ({ kind: 'switch', value: body.word(2) === 0 ? body.int(1) : `${body.int(1)} - ${body.word(2)}` }),
  return: returnValue, 'return.void': returnNothing,
  // Errors are found their handlers by the interpreter.
  throw: leave, unreachable: leave,
} satisfies Readonly<Record<string, Ender>>;
