import type { Body } from './body.ts';
import { LENGTH, UTF16_UNIT } from './ranges.ts';

/** Lists, Strings and Maps. A position outside is the interpreter's: it throws. */

type Emitter = (body: Body) => void;

/** No List holds `undefined`, so that JavaScript's own bounds check is enough; where an int is expected, one test says both. */
function element(body: Body): void {
  const unboxesInt = body.next === 'unbox.int' && body.nextReads(body.register(1));
  body.line(`u = ${body.ref(2)}[${body.int(3)}];`);
  body.line(`if (${unboxesInt ? "typeof u !== 'number'" : 'u === undefined'}) ${body.leave()}`);
  body.set('ref', body.register(1), 'u');
  if (unboxesInt) body.setNumber(body.register(1));
}

function setElement(body: Body): void {
  const [list, index] = [body.ref(1), body.int(2)];
  // V8 looks at the bounds once for both, and a comparison with the length would be a second look.
  body.line(`if (${list}[${index}] === undefined) ${body.leave()}`);
  body.line(`${list}[${index}] = ${body.ref(3)};`);
}

function length(body: Body): void {
  body.setInt(body.register(1), `${body.ref(2)}.length`, LENGTH);
}

function charCode(body: Body): void {
  body.line(`t = ${body.ref(2)}.charCodeAt(${body.int(3)});`);
  body.line(`if (t !== t) ${body.leave()}`);
  body.setInt(body.register(1), 't', UTF16_UNIT);
}

function charAt(body: Body): void {
  body.line(`u = ${body.ref(2)}[${body.int(3)}];`);
  body.line(`if (u === undefined) ${body.leave()}`);
  body.set('ref', body.register(1), 'u');
}

/** Keys that are compared by value may call the program's `equals`. */
function asked(body: Body, plain: string, general: string, key: string): void {
  body.line(`if (typeof ${key} !== 'object') u = ${plain};`);
  body.line(`else ${body.askProgram(general)}`);
}

function mapGet(body: Body): void {
  const [map, key] = [body.ref(2), body.ref(3)];
  asked(body, `${map}.entries.get(${key})`, `${map}.get(${key})`, key);
  body.set('ref', body.register(1), 'u === undefined ? null : u');
}

function mapSet(body: Body): void {
  const [map, key, value] = [body.ref(1), body.ref(2), body.ref(3)];
  asked(body, `${map}.entries.set(${key}, ${value})`, `${map}.set(${key}, ${value})`, key);
}

function mapHas(body: Body): void {
  const [map, key] = [body.ref(2), body.ref(3)];
  asked(body, `${map}.entries.has(${key})`, `${map}.has(${key})`, key);
  body.set('bool', body.register(1), 'u');
}

export const COLLECTIONS = {
  'list.get': element, 'list.set': setElement, 'list.length': length,
  'list.add': (body) => body.line(`${body.ref(1)}.push(${body.ref(2)});`),
  'string.length': length, 'string.char-code': charCode, 'string.char-at': charAt,
  'map.get': mapGet, 'map.set': mapSet, 'map.has': mapHas,
} satisfies Readonly<Record<string, Emitter>>;
