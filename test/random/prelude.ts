import { same, type Piece } from './piece.ts';

/** What random programs use, once in each language. In JavaScript an int is a BigInt that `w` wraps to 64 bits. */
export const prelude: Piece = {
  parts: [same('')],
  nc: `
enum Level { Low, Mid, High }

enum Shape {
    Dot, Circle(r: int), Rect(w: float, h: int), Group(first: Shape, rest: List<Shape>)
    func weight(): int {
        return match (this) { Dot => 1, Circle(r) => r * 2, Rect(_, h) => h - 1, Group(first, rest) => rest.reduce((sum, each) => sum * 3 + each.weight(), first.weight()) };
    }
}

record Pair(x: int, y: float) {
    func swapped(k: int): Pair { return new Pair(k, this.x.toFloat()); }
}

interface Twister<T> {
    func twist(k: T): T;
    func twice(k: T): T { return this.twist(this.twist(k)); }
}

class Slot<T> {
    T value;
    int changes = 0;
    constructor(this.value) {}
    func put(value: T): T { const old = this.value; this.value = value; this.changes += 1; return old; }
    func map<R>(change: (T) => R): Slot<R> { return new Slot<R>(change(this.value)); }
}

class Node {
    int value;
    Node? next;
    constructor(this.value, this.next) {}
    func sum(): int { return this.value + (this.next?.sum() ?? 0); }
}

class Shop extends Error {
    int size;
    constructor(size: int) { super(8801, "shop"); this.size = size; }
}

class BigShop extends Shop {
    constructor(size: int) { super(size * 2); }
}

func logInt(k: int, v: int): int { print("t" + k); return v; }
func logFloat(k: int, v: float): float { print("t" + k); return v; }
func logBool(k: int, v: bool): bool { print("t" + k); return v; }
func logString(k: int, v: String): String { print("t" + k); return v; }
func maybe<T>(absent: bool, v: T): T? { return absent ? null : v; }
func choose<T>(first: bool, a: T, b: T): T { return first ? a : b; }
func turn<T>(t: Twister<T>, k: T): T { return t.twice(k); }
func digits(a: int, b: int = a + 1, c: int = a - b): int { print("digits"); return a * 100 + b * 10 + c; }
func place(l: List<int>, i: int): int { const m = i % l.length; return m < 0 ? m + l.length : m; }
func at(l: List<int>, i: int): int { return l[place(l, i)]; }
func cut(s: String): String { return s.length > 60 ? s.substring(0, 60) : s; }
func mapOfInts(): Map<String, int> { return {}; }
func mapWith(a: int, key: String, v: int): Map<String, int> { const m = { "a": a }; m[key] = v; return m; }
func anyOf(v: any): any { return v; }
func few(n: int): int { return n & 3; }
func fail(n: int): int {
    if (n % 3 == 0) { throw new Shop(n); }
    if (n % 3 == 1) { throw new Error(8802, "plain"); }
    throw new BigShop(n);
}
func deep(n: int, k: int): int { return n <= 0 ? k : deep(n - 1, k + n) ^ n; }
func isEven(n: int): bool { return n <= 0 ? true : isOdd(n - 1); }
func isOdd(n: int): bool { return n <= 0 ? false : isEven(n - 1); }
func trapped(work: () => int): int { try { return work(); } catch (e) { print("trapped " + e.code); return e.code; } finally { print("trap"); } }
`,
  js: `
const output = [];
let steps = 0;
const step = () => { if (++steps > 40000) throw new Error('too long'); };
const print = (text) => { step(); if (output.length > 2000) throw new Error('too long'); output.push(text); };
const w = (x) => BigInt.asIntN(64, x);
class Failure { constructor(code) { this.code = code; } }
class Shop extends Failure { constructor(size) { super(8801n); this.size = size; } }
class BigShop extends Shop { constructor(size) { super(w(size * 2n)); } }
const failure = (code) => new Failure(BigInt(code));
const raise = (code) => { throw failure(code); };
const caught = (e) => { if (!(e instanceof Failure)) throw e; return e; };
const divide = (a, b) => (b === 0n ? raise(3104) : w(a / b));
const remainder = (a, b) => (b === 0n ? raise(3104) : a % b);
const shl = (a, b) => w(a << BigInt.asUintN(6, b));
const shr = (a, b) => a >> BigInt.asUintN(6, b);
const ushr = (a, b) => w(BigInt.asUintN(64, a) >> BigInt.asUintN(6, b));
const power = (a, b) => { if (b < 0n) raise(3107); let r = 1n; for (let i = 0n; i < b; i++) r = w(r * a); return r; };
const abs = (a) => w(a < 0n ? -a : a);
const toInt = (x) => (Number.isNaN(x) ? 0n : x >= 2 ** 63 ? 2n ** 63n - 1n : x <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(x)));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const order = (a, b) => BigInt(compare(a, b));

class Level { constructor(name, ordinal) { this.name = name; this.ordinal = ordinal; } toString() { return this.name; } }
const [Low, Mid, High] = ['Low', 'Mid', 'High'].map((name, i) => new Level(name, BigInt(i)));
class Shape { constructor(kind, parts) { this.kind = kind; Object.assign(this, parts); } }
const Dot = new Shape(0, {});
const Circle = (r) => new Shape(1, { r });
const Rect = (w, h) => new Shape(2, { w, h });
const Group = (first, rest) => new Shape(3, { first, rest });
const weight = (s) => { step(); return s.kind === 0 ? 1n : s.kind === 1 ? w(s.r * 2n) : s.kind === 2 ? w(s.h - 1n) : s.rest.reduce((sum, each) => w(sum * 3n + weight(each)), weight(s.first)); };
class Pair { constructor(x, y) { this.x = x; this.y = y; } swapped(k) { return new Pair(k, Number(this.x)); } }
class Slot {
  constructor(value) { this.value = value; this.changes = 0n; }
  put(value) { const old = this.value; this.value = value; this.changes += 1n; return old; }
  map(change) { return new Slot(change(this.value)); }
}
class Node {
  constructor(value, next) { this.value = value; this.next = next; }
  sum() { step(); return w(this.value + (this.next?.sum() ?? 0n)); }
}

const equal = (a, b) => {
  if (a === b || (typeof a === 'number' && a == b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => equal(each, b[i]));
  if (a instanceof Pair) return b instanceof Pair && a.x === b.x && a.y === b.y;
  if (a instanceof Shape) return b instanceof Shape && a.kind === b.kind && a.r === b.r && a.w === b.w && a.h === b.h && (a.kind !== 3 || (equal(a.first, b.first) && equal(a.rest, b.rest)));
  return false;
};

const log = (k, v) => { print('t' + k); return v; };
const maybe = (absent, v) => (absent ? null : v);
const choose = (first, a, b) => (first ? a : b);
const digits = (a, b = w(a + 1n), c = w(a - b)) => { print('digits'); return w(a * 100n + b * 10n + c); };
const place = (l, i) => { if (l.length === 0) raise(3104); const m = i % BigInt(l.length); return Number(m < 0n ? m + BigInt(l.length) : m); };
const at = (l, i) => l[place(l, i)];
const cut = (s) => (s.length > 60 ? s.substring(0, 60) : s);
const few = (n) => n & 3n;
const fail = (n) => { if (n % 3n === 0n) throw new Shop(n); if (n % 3n === 1n) throw failure(8802); throw new BigShop(n); };
const deep = (n, k) => { step(); return n <= 0n ? k : deep(n - 1n, w(k + n)) ^ n; };
const isEven = (n) => { step(); return n <= 0n ? true : isOdd(n - 1n); };
const isOdd = (n) => { step(); return n <= 0n ? false : isEven(n - 1n); };
const trapped = (work) => { try { return work(); } catch (e) { print('trapped ' + caught(e).code); return e.code; } finally { print('trap'); } };
const index = (length, i) => (i >= 0n && i < BigInt(length) ? Number(i) : raise(3102));
const get = (l, i) => l[index(l.length, i)];
const span = (length, from, to) => { if (from < 0n || to > BigInt(length) || from > to) raise(3110); return [Number(from), Number(to)]; };
const fromEnd = (length, at) => (at < 0n ? at + BigInt(length) : at);
const sliced = (l, from, to) => l.slice(...span(l.length, fromEnd(l.length, from), fromEnd(l.length, to)));
const pop = (l) => (l.length === 0 ? raise(3108) : l.pop());
const late = (v) => (v === undefined ? raise(3105) : v);
const notNull = (v) => (v === null ? raise(3101) : v);
const stable = (l, by) => [...l].sort((a, b) => { step(); const o = by(a, b); return o < 0n ? -1 : o > 0n ? 1 : 0; });

const float = (v) => { const s = Object.is(v, -0) ? '-0' : String(v); return /^-?\\d+$/.test(s) ? s + '.0' : s; };
const quoted = (s) => '"' + s.replace(/["\\\\]/g, (c) => '\\\\' + c) + '"';
const listOf = (show) => (l) => '[' + l.map(show).join(', ') + ']';
const setOf = (show) => (s) => '{' + [...s].map(show).join(', ') + '}';
const mapOf = (key, show) => (m) => '{' + [...m].map(([k, v]) => key(k) + ': ' + show(v)).join(', ') + '}';
const orNull = (show) => (v) => (v === null ? 'null' : show(v));
const pair = (v) => 'Pair(x: ' + v.x + ', y: ' + float(v.y) + ')';
const shape = (v) => (v.kind === 0 ? 'Dot' : v.kind === 1 ? 'Circle(' + v.r + ')' : v.kind === 2 ? 'Rect(' + float(v.w) + ', ' + v.h + ')' : 'Group(' + shape(v.first) + ', ' + listOf(shape)(v.rest) + ')');
const inside = (v) => (typeof v === 'string' ? quoted(v) : anything(v));
const anything = (v) => (typeof v === 'number' ? float(v) : Array.isArray(v) ? listOf(inside)(v) : v instanceof Pair ? pair(v) : v instanceof Shape ? shape(v) : String(v));
`,
};
