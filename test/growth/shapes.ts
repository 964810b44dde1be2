/** Programs of one shape and any size: what grows faster than its text is a place where somebody will wait. */
export interface Shape {
  readonly name: string;
  /** A size that a user could meet, or a little more. */
  readonly size: number;
  readonly make: (n: number) => Readonly<Record<string, string>>;
}

const repeat = (n: number, piece: (i: number) => string, between = '\n'): string => Array.from({ length: n }, (_, i) => piece(i)).join(between);
const single = (text: string): Record<string, string> => ({ main: text });
const inMain = (body: string): Record<string, string> => single(`func main() {\n${body}\n}`);

export const shapes: readonly Shape[] = [
  { name: 'functions that call each other', size: 5000, make: (n) => single(repeat(n, (i) => `func f${i}(x: int): int { return ${i > 0 ? `f${i - 1}(x)` : 'x'} + 1; }`)) },
  { name: 'statements of one function', size: 20_000, make: (n) => inMain(`let x = 0;\n${repeat(n, (i) => `x = x * 3 + ${i};`)}\nprint(x);`) },
  { name: 'locals of one function', size: 5000, make: (n) => inMain(repeat(n, (i) => `const v${i} = ${i > 0 ? `v${i - 1} + 1` : '0'};`) + `\nprint(v${n - 1});`) },
  { name: 'locals and branches', size: 12_000, make: (n) => inMain(`let s = 0;\n${repeat(n, (i) => `let v${i} = s; if (v${i} > 3) { s += v${i}; } else { s -= 1; }`)}\nprint(s);`) },
  { name: 'locals and branches in a loop', size: 6000, make: (n) => inMain(`let s = 0;\n${repeat(n, (i) => `let v${i} = s;`)}\nwhile (s < 10) {\ns += 1;\n${repeat(n, (i) => `if (v${i} > 3) { s += v${i}; v${i} = s; }`)}\n}\nprint(s);`) },
  { name: 'narrowed nullables', size: 4000, make: (n) => inMain(`let s = 0;\n${repeat(n, (i) => `const v${i}: int? = s > ${i} ? s : null; if (v${i} == null) { return; } s += v${i};`)}\nprint(s);`) },
  { name: 'try after try', size: 4000, make: (n) => inMain(repeat(n, (i) => `try { print(${i}); } catch (e) { print(e.message); } finally { print("end"); }`)) },
  { name: 'else if', size: 250, make: (n) => inMain(`const x = 5;\n${repeat(n, (i) => `if (x == ${i}) { print(${i}); }`, ' else ')}`) },
  { name: 'arms over ints', size: 4000, make: (n) => inMain(`const x = 5;\nprint(match (x) {\n${repeat(n, (i) => `${i} => ${i + 1},`)}\n_ => 0 });`) },
  { name: 'arms over Strings', size: 4000, make: (n) => inMain(`const x = "5";\nprint(match (x) {\n${repeat(n, (i) => `"k${i}" => ${i + 1},`)}\n_ => 0 });`) },
  { name: 'cases of an enum, all matched', size: 2000, make: (n) => single(`enum E { ${repeat(n, (i) => `C${i}(x: int)`, ', ')} }\nfunc f(e: E): int { return match (e) {\n${repeat(n, (i) => `C${i}(x) => x + ${i},`)}\n}; }\nfunc main() { print(f(E.C1(2))); }`) },
  { name: 'pairs of cases', size: 80, make: (n) => single(`enum E { ${repeat(n, (i) => `C${i}`, ', ')} }\nrecord P(a: E, b: E)\nfunc f(p: P): int { return match (p) {\n${repeat(n * n, (i) => `P(C${Math.floor(i / n)}, C${i % n}) => ${i},`)}\n}; }\nfunc main() { print(f(new P(E.C0, E.C1))); }`) },
  { name: 'wide records of bools, on the diagonal', size: 64, make: (n) => single(`record R(${repeat(n, (i) => `b${i}: bool`, ', ')})\nfunc f(r: R): int { return match (r) {\n${repeat(n, (i) => `R(${repeat(n, (j) => (i === j ? 'true' : '_'), ', ')}) => ${i},`)}\nR(${repeat(n, () => 'false', ', ')}) => -1\n}; }\nfunc main() { print(f(new R(${repeat(n, () => 'true', ', ')}))); }`) },
  { name: 'wide records of bools, by two', size: 40, make: (n) => single(`record R(${repeat(n, (i) => `b${i}: bool`, ', ')})\nfunc f(r: R): int { return match (r) {\n${repeat(n, (i) => `R(${repeat(n, (j) => (i === j ? 'true' : (i + 1) % n === j ? 'false' : '_'), ', ')}) => ${i},`)}\n_ => -1\n}; }\nfunc main() { print(f(new R(${repeat(n, () => 'true', ', ')}))); }`) },
  { name: 'arms that bind nullables', size: 1000, make: (n) => single(`record R(k: int, v: int?)\nfunc f(r: R): int { return match (r) {\n${repeat(n, (i) => `R(${i}, null) => ${i}, R(${i}, v) => v + ${i},`)}\n_ => 0 }; }\nfunc main() { print(f(new R(3, 4))); }`) },
  { name: 'a sum', size: 10_000, make: (n) => inMain(`const a = 1;\nprint(${repeat(n, () => 'a', ' + ')});`) },
  { name: 'a text put together', size: 10_000, make: (n) => inMain(`const a = 1;\nprint(${repeat(n, () => 'a + "x"', ' + ')});`) },
  { name: 'conditions joined', size: 5000, make: (n) => inMain(`const a = 1;\nprint(${repeat(n, (i) => `a != ${i}`, ' && ')});`) },
  { name: 'a chain of calls', size: 900, make: (n) => inMain(`const xs = [1];\nprint(xs${repeat(n, () => '.map((x) => x + 1)', '')});`) },
  { name: 'a list literal', size: 10_000, make: (n) => inMain(`const xs = [${repeat(n, (i) => String(i), ', ')}];\nprint(xs.length);`) },
  { name: 'a list of lists', size: 5000, make: (n) => inMain(`const xs = [${repeat(n, (i) => `[${i}, "a"]`, ', ')}];\nprint(xs.length);`) },
  { name: 'a list of different classes', size: 500, make: (n) => single(`class B {}\n${repeat(n, (i) => `class C${i} extends B {}`)}\nfunc main() { const xs = [${repeat(n, (i) => `new C${i}()`, ', ')}]; print(xs.length); }`) },
  { name: 'a map literal', size: 10_000, make: (n) => inMain(`const m = { ${repeat(n, (i) => `"k${i}": ${i}`, ', ')} };\nprint(m.size);`) },
  { name: 'lambdas within lambdas', size: 100, make: (n) => inMain(`const f = ${repeat(n, (i) => `(a${i}: int) =>`, ' ')} a0;\nprint("x");`) },
  { name: 'nested generics', size: 200, make: (n) => single(`class Box<T> { T v; constructor(this.v) {} }\nfunc main() { const b: ${'Box<'.repeat(n)}int${'>'.repeat(n)}? = null; print(b == null); }`) },
  { name: 'generics inferred, one in another', size: 100, make: (n) => single(`record Pair<A, B>(a: A, b: B)\nfunc id<T>(x: T): T { return x; }\nfunc main() { const b = ${'id('.repeat(n)}new Pair(1, "a")${')'.repeat(n)}; print(b.a); }`) },
  { name: 'pairs of pairs (types double)', size: 16, make: (n) => single(`record Pair<A, B>(a: A, b: B)\nfunc main() { const p0 = new Pair(1, 2);\n${repeat(n, (i) => `const p${i + 1} = new Pair(p${i}, p${i});`)}\nprint("x"); }`) },
  { name: 'a hierarchy of classes', size: 1000, make: (n) => single(`class C0 { int x = 0; func f(): int { return 0; } }\n${repeat(n, (i) => `class C${i + 1} extends C${i} { override func f(): int { return super.f() + 1; } func g${i}(): int { return this.x; } }`)}\nfunc main() { const c: C0 = new C${n}(); print(c.f()); }`) },
  { name: 'a hierarchy of interfaces', size: 500, make: (n) => single(`interface I0 { func f0(): int; }\n${repeat(n, (i) => `interface I${i + 1} extends I${i} { func f${i + 1}(): int; }`)}\nclass C implements I${n} {\n${repeat(n + 1, (i) => `func f${i}(): int { return ${i}; }`)}\n}\nfunc main() { const c: I0 = new C(); print(c.f0()); }`) },
  { name: 'a diamond of interfaces', size: 60, make: (n) => single(`interface A0 { func f(): int { return 1; } }\ninterface B0 { func g(): int { return 1; } }\n${repeat(n, (i) => `interface A${i + 1} extends A${i}, B${i} {}\ninterface B${i + 1} extends A${i}, B${i} {}`)}\nclass C implements A${n}, B${n} {}\nfunc main() { const c: A0 = new C(); print(c.f()); }`) },
  { name: 'members of a class', size: 4000, make: (n) => single(`class C {\n${repeat(n, (i) => `int f${i} = ${i}; func m${i}(): int { return this.f${i}; }`)}\n}\nfunc main() { print(new C().m1()); }`) },
  { name: 'parameters', size: 200, make: (n) => single(`func f(${repeat(n, (i) => `a${i}: int = ${i}`, ', ')}): int { return a0; }\nfunc main() { print(f(${repeat(n, (i) => `a${n - 1 - i}: ${i}`, ', ')})); }`) },
  { name: 'constants that use each other', size: 5000, make: (n) => single(`const c0 = 1;\n${repeat(n, (i) => `const c${i + 1} = c${i} + 1;`)}\nfunc main() { print(c${n}); }`) },
  { name: 'type aliases of each other', size: 1000, make: (n) => single(`type T0 = int;\n${repeat(n, (i) => `type T${i + 1} = T${i};`)}\nfunc main() { const x: T${n} = 1; print(x); }`) },
  { name: 'type aliases that double', size: 16, make: (n) => single(`record P<A, B>(a: A, b: B)\ntype T0 = int;\n${repeat(n, (i) => `type T${i + 1} = P<T${i}, T${i}>;`)}\nfunc f(x: T${n}): T${n} { return x; }\nfunc main() { print(1); }`) },
  { name: 'modules that import each other in a circle', size: 500, make: (n) => ({ ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, `import m${(i + 1) % n}\nfunc f${i}(x: int): int { return x < 1 ? 0 : f${(i + 1) % n}(x - 1); }`])), main: 'import m0\nfunc main() { print(f0(3)); }' }) },
  { name: 'modules in a row', size: 500, make: (n) => ({ ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, `${i + 1 < n ? `import m${i + 1}\n` : ''}func f${i}(x: int): int { return ${i + 1 < n ? `f${i + 1}(x)` : 'x'}; }`])), main: 'import m0\nfunc main() { print(f0(3)); }' }) },
  { name: 'modules that all import all', size: 60, make: (n) => ({ ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, `${repeat(n, (j) => (i === j ? '' : `import m${j}`))}\nfunc f${i}(x: int): int { return x < 1 ? 0 : f${(i + 1) % n}(x - 1); }`])), main: 'import m0\nfunc main() { print(f0(3)); }' }) },
  { name: 'unknown names', size: 2000, make: (n) => single(`${repeat(n, (i) => `func known${i}() {}`)}\nfunc main() {\n${repeat(Math.min(n, 150), (i) => `knwon${i}();`)}\n}`) },
  { name: 'errors', size: 4000, make: (n) => inMain(repeat(n, (i) => `const v${i}: String = ${i};`)) },
  { name: 'comments', size: 20_000, make: (n) => inMain(repeat(n, (i) => `// ${i} comment\n/* and */ print(${i}); // another`)) },
  { name: 'blocks within blocks', size: 200, make: (n) => inMain(`${'{ let a = 1; '.repeat(n)}print(1);${' }'.repeat(n)}`) },
  { name: 'loops within loops', size: 60, make: (n) => inMain(`${repeat(n, (i) => `for (i${i} in 0..1) {`)} print(1); ${'}'.repeat(n)}`) },
  { name: 'finally within finally', size: 8, make: (n) => inMain(`${'try { '.repeat(n)} print(1); ${repeat(n, (i) => `} finally { print(${i}); }`)}`) },
  { name: 'closures that capture much', size: 1000, make: (n) => inMain(`${repeat(n, (i) => `let v${i} = ${i};`)}\n${repeat(n, (i) => `const f${i} = () => { v${i} += 1; return v${i} + v${(i * 7) % n}; };`)}\nprint(f0());`) },
];
