import { DECIDES } from '../../value/list.ts';
import type { Body } from './body.ts';
import { LENGTH, UTF16_UNIT } from './ranges.ts';

/** Lists, Strings and Maps. A position outside is the interpreter's: it throws. */

type Emitter = (body: Body) => void;

/**
 * No List holds `undefined`, so that JavaScript's own bounds check is enough; where an int is expected, one test says both. What a List that keeps
 * floats (see value/list.ts) gives may look like an int; V8 knows by the array's map which Lists do, and of the others that they have no `floats`.
 */
function element(body: Body): void {
  const list = body.object(2);
  const unboxesInt = body.next === 'unbox.int' && body.nextReads(body.register(1));
  body.line(`u = ${list}[${body.int(3)}];`);
  body.line(`if (${unboxesInt ? `typeof u !== 'number' || ${list}.floats === true` : 'u === undefined'}) ${body.leave()}`);
  body.set('ref', body.register(1), unboxesInt || givesFloat(body) ? 'u' : elementValue(body, list));
  if (unboxesInt) body.setNumber(body.register(1));
}

/** Whether nobody sees the element but the next instruction, which takes a float as it stands in any List. */
export function givesFloat(body: Body): boolean {
  return body.next === 'unbox.float' && body.nextReads(body.register(1)) && body.nextWrites(body.register(1));
}

/** What `u`, out of a List, is anywhere else. */
export function elementValue(body: Body, list: string): string {
  return `${list}.floats === true ? ${body.helper('valueIn')}(u) : u`;
}

function setElement(body: Body): void {
  const [list, index] = [body.object(1), body.int(2)];
  const float = body.boxedIn(body.register(3));
  // V8 looks at the bounds once for both, and a comparison with the length would be a second look.
  body.line(`if (${list}[${index}] === undefined) ${body.leave()}`);
  if (float?.rep === 'float') {
    body.line(`if (${list}.floats === true) ${list}[${index}] = ${float.name};`);
    return body.line(`else ${list}[${index}] = ${body.boxIn(body.register(3))};`);
  }
  const value = body.ref(3);
  body.line(`if (${list}.floats === undefined) ${list}[${index}] = ${value};`);
  body.line(`else ${body.helper('setIn')}(${list}, ${index}, ${value});`);
}

/** At one length it is decided how a List keeps its elements. */
function add(body: Body): void {
  const list = body.object(1);
  const float = body.boxedIn(body.register(2));
  if (float?.rep === 'float') {
    body.line(`if (${list}.floats === true) ${list}.push(${float.name});`);
    return body.line(`else ${body.helper('addTo')}(${list}, ${body.boxIn(body.register(2))});`);
  }
  const value = body.ref(2);
  body.line(`if (${list}.floats === undefined && ${list}.length !== ${DECIDES}) ${list}.push(${value});`);
  body.line(`else ${body.helper('addTo')}(${list}, ${value});`);
}

function length(body: Body): void {
  body.setInt(body.register(1), `${body.object(2)}.length`, LENGTH);
}

function charCode(body: Body): void {
  body.line(`t = ${body.object(2)}.charCodeAt(${body.int(3)});`);
  body.line(`if (t !== t) ${body.leave()}`);
  body.setInt(body.register(1), 't', UTF16_UNIT);
}

function charAt(body: Body): void {
  body.line(`u = ${body.object(2)}[${body.int(3)}];`);
  body.line(`if (u === undefined) ${body.leave()}`);
  body.set('ref', body.register(1), 'u');
}

/** Keys that are compared by value may call the program's `equals`. */
function asked(body: Body, plain: string, general: string, key: string): void {
  body.line(`if (typeof ${key} !== 'object') u = ${plain};`);
  body.line(`else ${body.askProgram(general)}`);
}

function mapGet(body: Body): void {
  const [map, key] = [body.object(2), body.ref(3)];
  asked(body, `${map}.entries.get(${key})`, `${map}.get(${key})`, key);
  body.set('ref', body.register(1), 'u === undefined ? null : u');
}

function mapSet(body: Body): void {
  const [map, key, value] = [body.object(1), body.ref(2), body.ref(3)];
  asked(body, `${map}.own.set(${key}, ${value})`, `${map}.set(${key}, ${value})`, key);
}

function mapHas(body: Body): void {
  const [map, key] = [body.object(2), body.ref(3)];
  asked(body, `${map}.entries.has(${key})`, `${map}.has(${key})`, key);
  body.set('bool', body.register(1), 'u');
}

export const COLLECTIONS = {
  'list.get': element, 'list.set': setElement, 'list.length': length, 'list.add': add,
  'string.length': length, 'string.char-code': charCode, 'string.char-at': charAt,
  'map.get': mapGet, 'map.set': mapSet, 'map.has': mapHas,
} satisfies Readonly<Record<string, Emitter>>;
