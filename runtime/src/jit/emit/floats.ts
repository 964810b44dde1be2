import type { Body } from './body.ts';

type Emitter = (body: Body) => void;

function binary(operator: string): Emitter {
  return (body) => body.set('float', body.register(1), `${body.float(2)} ${operator} ${body.float(3)}`);
}

function call(fn: string): Emitter {
  return (body) => body.set('float', body.register(1), `Math.${fn}(${body.float(2)})`);
}

export const FLOATS = {
  'float.add': binary('+'), 'float.sub': binary('-'), 'float.mul': binary('*'), 'float.div': binary('/'), 'float.rem': binary('%'), 'float.pow': binary('**'),
  'float.neg': (body) => body.set('float', body.register(1), `-${body.float(2)}`),
  'float.abs': call('abs'), 'float.sqrt': call('sqrt'), 'float.floor': call('floor'), 'float.ceil': call('ceil'),
  'int.to-float': (body) => body.set('float', body.register(1), body.int(2)),
} satisfies Readonly<Record<string, Emitter>>;
