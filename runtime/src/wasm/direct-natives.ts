import { floatText } from '../value/text.ts';

const FLOAT_FORM = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity)$/;

/** An imported function, whose arguments come as its crossing says. */
type Direct = (...args: never[]) => unknown;

/**
 * Functions that a program imports as they are: they need no context and throw nothing, so nothing stands between them and the
 * program. By module, and by the name under which it is imported, which says how its values cross.
 */
const DIRECT_NATIVES: ReadonlyMap<string, ReadonlyMap<string, Direct>> = new Map([
  ['noodlecore.runtime.wasm.host', new Map<string, Direct>([
    // V8 knows these functions by itself when a module imports them so, and calls what they are made of.
    ['shortIntText:jj:s', Function.prototype.call.bind(Number.prototype.toString)],
    ['indexOf:ssj:j', Function.prototype.call.bind(String.prototype.indexOf)],
    ['smallIntText:i:s', (value: number) => `${value}`],
    ['wideIntText:w:s', (value: bigint) => `${value}`],
    ['floatText:f:s', floatText],
    ['floatOfText:s:f', (text: string) => (FLOAT_FORM.test(text) ? Number(text) : NaN)],
    ['remainder:ff:f', (a: number, b: number) => a % b],
    ['power:ff:f', (a: number, b: number) => a ** b],
    ['newNames::r', () => new Map<string, number>()],
    ['placeOfName:rs:j', (names: Map<string, number>, name: string) => names.get(name) ?? 0],
    ['placeName:rsj:v', (names: Map<string, number>, name: string, place: number) => void names.set(name, place)],
    ['removeName:rs:v', (names: Map<string, number>, name: string) => void names.delete(name)],
  ])],
  ['noodlecore.core.string', new Map<string, Direct>([
    ['String.toLowerCase:s:s', Function.prototype.call.bind(String.prototype.toLowerCase)],
    ['String.toUpperCase:s:s', (text: string) => text.toUpperCase()],
    ['String.trim:s:s', (text: string) => text.trim()],
    ['String.trimStart:s:s', (text: string) => text.trimStart()],
    ['String.trimEnd:s:s', (text: string) => text.trimEnd()],
  ])],
]);

/** The function to import as it is; undefined where one that knows the run has to stand in between. */
export function directNative(module: string, crossing: string): Direct | undefined {
  return DIRECT_NATIVES.get(module)?.get(crossing);
}
