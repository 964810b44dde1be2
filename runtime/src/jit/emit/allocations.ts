import type { Rep } from '../../nbc/module.ts';
import type { RtClass } from '../../value/rt-class.ts';
import { CLASSES, FUNCTIONS } from '../../vm/machine.ts';
import type { Body } from './body.ts';

type Emitter = (body: Body) => void;

/** Larger instances are made by their class. */
const LARGEST_LITERAL = 64;
/** Longer Lists are made by adding, one after the other. */
const LONGEST_LIST = 8;

function newInstance(body: Body): void {
  const cls = CLASSES[body.linked(2)];
  if (cls.fields.length > LARGEST_LITERAL) return body.set('ref', body.register(1), `${body.helper('newInstance')}(${body.bind('C', cls)})`);
  body.set('ref', body.register(1), instance(body, cls, cls.fields.map(({ index }) => slotText(cls.blank[index]))));
}

function slotText(slot: unknown): string {
  return slot === undefined ? 'void 0' : String(slot);
}

function newWithFields(body: Body): void {
  const cls = CLASSES[body.linked(2)];
  body.set('ref', body.register(1), instance(body, cls, range(body, body.word(3), cls.fields.map(({ rep }) => rep))));
}

function instance(body: Body, cls: RtClass, values: readonly string[]): string {
  const { Instance, isOfCases, nullsBehind, blank } = cls.shape;
  if (!isOfCases) return `new ${body.bind('S', Instance)}(${values.join(', ')})`;
  if (values.length === 0) return body.bind('O', blank());
  return `new ${body.bind('S', Instance)}(${[body.bind('C', cls), ...values, ...new Array<string>(nullsBehind).fill('null')].join(', ')})`;
}

function range(body: Body, first: number, reps: readonly Rep[]): string[] {
  return reps.map((rep, index) => body.read(rep, first + index));
}

function refs(body: Body, first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => body.read('ref', first + index));
}

function newClosure(body: Body): void {
  const fn = FUNCTIONS[body.linked(2)];
  const captures = fn.captureCount === 0 ? body.helper('nothing') : `[${range(body, body.word(3), fn.captures).join(', ')}]`;
  body.set('ref', body.register(1), `new ${body.helper('Closure')}(${body.bind('F', fn)}, ${captures})`);
}

/** How V8 keeps elements depends on the first of them; see value/list.ts. */
function newList(body: Body): void {
  const floats = floatsFrom(body, body.word(2), body.word(3));
  if (floats.length > 0) {
    // Made of a literal of V8's, whose elements are doubles whatever comes in.
    body.line(`u = [${floats.map(() => '0.5').join(', ')}];`);
    floats.forEach((float, index) => body.line(`u[${index}] = ${float};`));
    return body.set('ref', body.register(1), `${body.helper('listOfFloats')}(u)`);
  }
  const items = refs(body, body.word(2), body.word(3));
  if (items.length <= LONGEST_LIST) return body.set('ref', body.register(1), `${body.helper(`list${items.length}`)}(${items.join(', ')})`);
  body.line(`u = ${body.helper('list0')}();`);
  for (const item of items) body.line(`${body.helper('addTo')}(u, ${item});`);
  body.set('ref', body.register(1), 'u');
}

/** The numbers that a run of registers has the boxes of, where they are floats all. */
function floatsFrom(body: Body, first: number, count: number): string[] {
  const boxes = Array.from({ length: count }, (_, index) => body.boxedIn(first + index));
  return boxes.every((box) => box?.rep === 'float') ? boxes.map((box) => box?.name ?? '') : [];
}

function newMap(body: Body): void {
  const items = refs(body, body.word(2), body.word(3));
  body.line(body.askProgram(`${body.helper('map')}(${items.join(', ')})`));
  body.set('ref', body.register(1), 'u');
}

/** A text that would be too long is JavaScript's RangeError. */
function concat(body: Body): void {
  const texts = refs(body, body.word(2), body.word(3));
  body.line(`try { u = ${texts.join(' + ') || "''"}; } catch (e) { u = e; ${body.leaveBy('thrown', 'u')} }`);
  body.set('ref', body.register(1), 'u');
}

function text(body: Body): void {
  const value = body.ref(2);
  body.line(`if (typeof ${value} === 'string') u = ${value};`);
  body.line(`else ${body.askProgram(`${body.helper('text')}(${value})`)}`);
  body.set('ref', body.register(1), 'u');
}

export const ALLOCATIONS = {
  new: newInstance, 'new.fields': newWithFields, closure: newClosure, list: newList, map: newMap, concat,
  'text.int': (body) => body.set('ref', body.register(1), `'' + ${body.int(2)}`),
  'text.float': (body) => body.set('ref', body.register(1), `${body.helper('floatText')}(${body.float(2)})`),
  'text.bool': (body) => body.set('ref', body.register(1), `${body.bool(2)} ? 'true' : 'false'`),
  text,
} satisfies Readonly<Record<string, Emitter>>;
