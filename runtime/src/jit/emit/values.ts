import { RUNTIME_TYPES } from '../../nbc/opcodes.ts';
import { CLASSES, CONSTANTS, NUMBER_CONSTANTS } from '../../vm/machine.ts';
import { boxText, type Body } from './body.ts';
import { smallFirst } from './ints.ts';
import { ANY_INT, exactly, UTF16_UNIT } from './ranges.ts';

/** Copies, constants, boxes and what a ref is. */

type Emitter = (body: Body) => void;

function move(body: Body): void {
  const rep = body.reps[body.register(2)];
  // What no way has written, nobody reads.
  if (rep === null || rep === undefined) return;
  const value = body.read(rep, body.register(2));
  if (rep === 'int') body.setInt(body.register(1), value, body.range(2));
  else body.set(rep, body.register(1), value);
}

function constant(body: Body): void {
  const { kind, value } = body.method.nbc.constants[body.word(2)];
  const place = body.linked(2);
  if (kind === 'string') body.setText(body.register(1), textLiteral(body, CONSTANTS[place]));
  else if (kind === 'float') body.set('float', body.register(1), floatLiteral(NUMBER_CONSTANTS[place]));
  else if (typeof value === 'number') body.setInt(body.register(1), String(value), exactly(value));
  else body.line(body.leave());
}

function textLiteral(body: Body, text: unknown): string {
  return typeof text === 'string' && text.length < 100 ? JSON.stringify(text) : body.bind('K', text);
}

function floatLiteral(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return String(value);
}

function boxFloat(body: Body): void {
  body.setBox(body.register(1), body.register(2), 'float', boxText(body.float(2), body.helper('FloatBox')));
}

/** A cast that fails, or an int beyond ±(2^53-1), is the interpreter's. */
function unboxInt(body: Body): void {
  const boxed = body.boxedIn(body.register(2));
  if (boxed?.rep === 'int') return body.setInt(body.register(1), boxed.name, boxed.range);
  const value = body.ref(2);
  if (!body.isNumber(body.register(2))) body.line(`if (typeof ${value} !== 'number') ${body.leave()}`);
  body.line(smallFirst(body, value));
  body.line(`if (t !== t) ${body.leave()}`);
  body.setInt(body.register(1), 't', ANY_INT);
}

function unboxFloat(body: Body): void {
  const boxed = body.boxedIn(body.register(2));
  if (boxed?.rep === 'float') return body.set('float', body.register(1), boxed.name);
  const value = body.ref(2);
  body.line(`if (typeof ${value} === 'number') t = ${value};`);
  // V8 walks along the prototypes for `instanceof`.
  body.line(`else if (${value} !== null && ${value}.constructor === ${body.helper('FloatBox')}) t = ${value}.value;`);
  body.line(`else ${body.leave()}`);
  body.set('float', body.register(1), 't');
}

function unboxBool(body: Body): void {
  const value = body.ref(2);
  body.line(`if (${value} !== true && ${value} !== false) ${body.leave()}`);
  body.set('bool', body.register(1), `${value} === true`);
}

function is(body: Body): void {
  body.set('bool', body.register(1), instanceTest(body));
}

function cast(body: Body): void {
  body.line(`if (!(${instanceTest(body)})) ${body.leave()}`);
  body.set('ref', body.register(1), body.ref(2));
}

/** Nothing extends an enum's case, so its class is all there is to compare. */
function instanceTest(body: Body): string {
  const cls = CLASSES[body.linked(3)];
  const name = body.bind('C', cls);
  const value = body.ref(2);
  const isExactly = `${value} !== null && ${value}.cls === ${name}`;
  if (cls.kind === 'enum-case' || cls.kind === 'record') return isExactly;
  return `${isExactly} || ${body.helper('isInstance')}(${value}, ${name})`;
}

function isType(body: Body): void {
  body.set('bool', body.register(1), typeTest(body));
}

function castType(body: Body): void {
  body.line(`if (!(${typeTest(body)})) ${body.leave()}`);
  body.set('ref', body.register(1), body.ref(2));
}

function typeTest(body: Body): string {
  const value = body.ref(2);
  const type = body.word(3);
  switch (RUNTIME_TYPES[type]) {
    case 'bool': return `typeof ${value} === 'boolean'`;
    case 'string': return `typeof ${value} === 'string'`;
    case 'null': return `${value} === null`;
    case 'non-null': return `${value} !== null`;
    case 'int': case 'float': case 'function': return `${body.helper('isOfType')}(${value}, ${type})`;
    case 'with-text': return `(typeof ${value} === 'object' && ${body.helper('isOfType')}(${value}, ${type}))`;
  }
}

function nullCheck(body: Body): void {
  body.line(`if (${body.ref(2)} === null) ${body.leave()}`);
  body.set('ref', body.register(1), body.ref(2));
}

export const VALUES = {
  move, const: constant,
  null: (body) => body.set('ref', body.register(1), 'null'),
  true: (body) => body.set('bool', body.register(1), 'true'),
  false: (body) => body.set('bool', body.register(1), 'false'),
  'box.int': (body) => body.setBox(body.register(1), body.register(2), 'int', body.int(2)),
  'box.float': boxFloat,
  'box.bool': (body) => body.set('ref', body.register(1), body.bool(2)),
  'unbox.int': unboxInt, 'unbox.float': unboxFloat, 'unbox.bool': unboxBool,
  is, 'is-type': isType, cast, 'cast-type': castType, 'null-check': nullCheck,
  ordinal: (body) => body.setInt(body.register(1), `${body.object(2)}.cls.ordinal | 0`, UTF16_UNIT),
} satisfies Readonly<Record<string, Emitter>>;
