import type { Piece } from './piece.ts';

/** What random programs use, once in each language. In JavaScript an int is a BigInt that `w` wraps to 64 bits. */
export const prelude: Piece = {
  nc: `
enum Shape {
    Dot, Circle(r: int), Rect(w: float, h: int)
    func weight(): int { return match (this) { Dot => 1, Circle(r) => r * 2, Rect(_, h) => h - 1 }; }
}

record Pair(x: int, y: float)

interface Twister<T> {
    func twist(k: T): T;
    func twice(k: T): T { return this.twist(this.twist(k)); }
}

class Box implements Twister<int> {
    int n;
    constructor(this.n) {}
    func add(k: int): int { this.n += k; return this.n; }
    func twist(k: int): int { return k * 3 - this.n; }
}

class Big extends Box {
    int extra = 5;
    constructor(n: int) { super(n + 1); }
    override func add(k: int): int { this.extra += 1; return super.add(k + this.extra); }
    override func twist(k: int): int { return super.twist(k) ^ this.extra; }
}

func ti(k: int, v: int): int { print("t" + k); return v; }
func tf(k: int, v: float): float { print("t" + k); return v; }
func tb(k: int, v: bool): bool { print("t" + k); return v; }
func ts(k: int, v: String): String { print("t" + k); return v; }
func none(absent: bool, v: int): int? { return absent ? null : v; }
func find(b: Box, absent: bool): Box? { return absent ? null : b; }
func turn<T>(t: Twister<T>, k: T): T { return t.twice(k); }
func digits(a: int, b: int = a + 1, c: int = a - b): int { print("digits"); return a * 100 + b * 10 + c; }
func place(l: List<int>, i: int): int { const m = i % l.length; return m < 0 ? m + l.length : m; }
func at(l: List<int>, i: int): int { return l[place(l, i)]; }
func cut(s: String): String { return s.length > 60 ? s.substring(0, 60) : s; }
`,
  js: `
const output = [];
const print = (text) => { if (output.length > 4000) throw new Error('too long'); output.push(text); };
const w = (x) => BigInt.asIntN(64, x);
const failure = (message) => ({ message });
const divide = (a, b) => { if (b === 0n) throw failure('division by zero'); return w(a / b); };
const remainder = (a, b) => { if (b === 0n) throw failure('division by zero'); return a % b; };
const shl = (a, b) => w(a << BigInt.asUintN(6, b));
const shr = (a, b) => a >> BigInt.asUintN(6, b);
const ushr = (a, b) => w(BigInt.asUintN(64, a) >> BigInt.asUintN(6, b));
const abs = (a) => w(a < 0n ? -a : a);

class Box {
  constructor(n) { this.n = n; }
  add(k) { this.n = w(this.n + k); return this.n; }
  twist(k) { return w(k * 3n - this.n); }
  twice(k) { return this.twist(this.twist(k)); }
}
class Big extends Box {
  constructor(n) { super(w(n + 1n)); this.extra = 5n; }
  add(k) { this.extra += 1n; return super.add(w(k + this.extra)); }
  twist(k) { return super.twist(k) ^ this.extra; }
}
const Dot = { kind: 0 };
const Circle = (r) => ({ kind: 1, r });
const Rect = (w, h) => ({ kind: 2, w, h });
const weight = (s) => (s.kind === 0 ? 1n : s.kind === 1 ? w(s.r * 2n) : w(s.h - 1n));
const samePair = (a, b) => a.x === b.x && a.y === b.y;

const t = (k, v) => { print('t' + k); return v; };
const none = (absent, v) => (absent ? null : v);
const find = (b, absent) => (absent ? null : b);
const digits = (a, b = w(a + 1n), c = w(a - b)) => { print('digits'); return w(a * 100n + b * 10n + c); };
const place = (l, i) => { const m = i % BigInt(l.length); return Number(m < 0n ? m + BigInt(l.length) : m); };
const at = (l, i) => l[place(l, i)];
const cut = (s) => (s.length > 60 ? s.substring(0, 60) : s);

const float = (v) => { const s = Object.is(v, -0) ? '-0' : String(v); return /^-?\\d+$/.test(s) ? s + '.0' : s; };
const show = {
  'int': String, 'bool': String, 'String': String, 'int?': String, 'float': float,
  'List<int>': (v) => '[' + v.join(', ') + ']',
  'Pair': (v) => 'Pair(x: ' + v.x + ', y: ' + float(v.y) + ')',
  'Shape': (v) => (v.kind === 0 ? 'Dot' : v.kind === 1 ? 'Circle(' + v.r + ')' : 'Rect(' + float(v.w) + ', ' + v.h + ')'),
};
`,
};
