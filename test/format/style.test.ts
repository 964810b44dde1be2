import { describe, expect, test } from 'vitest';
import { format } from '@noodlecore/compiler/format/format';

function formatted(text: string): string {
  const once = format({ path: 'style.nc', text }).text;
  expect(format({ path: 'style.nc', text: once }).text).toBe(once);
  return once;
}

/** Rows of what is written and what comes out; lines are joined to show their breaks. */
function table(rows: readonly (readonly [written: string, expected: string])[]): void {
  test.each(rows)('%s', (written, expected) => expect(formatted(written)).toBe(`${expected}\n`));
}

describe('spaces and signs', () =>
  table([
    ['let   x=1', 'let x = 1;'],
    ['let  a=1,b:int=2,c', 'let a = 1, b: int = 2, c;'],
    ['let  [a,b]=f( ),P(x)=p,c=1', 'let [a, b] = f(), P(x) = p, c = 1;'],
    ['private const a=1,\n  b=2', 'private const a = 1, b = 2;'],
    ['for(let i=0,j=n;i<j;i++,--j){f(i)}', 'for (let i = 0, j = n; i < j; i++, --j) { f(i); }'],
    ['f( ++i+j--,- --k,...xs )', 'f(++i + j--, - --k, ...xs);'],
    ['func f( ...xs:List<int> ){}', 'func f(...xs: List<int>) {}'],
    ['let x:int=a+b*-c', 'let x: int = a + b * -c;'],
    ['x= - -y', 'x = - -y;'],
    ['f( a,b:2 )', 'f(a, b: 2);'],
    ['let m={ "a":1,b : 2 }', 'let m = { "a": 1, b: 2 };'],
    ['let e={ }; let l=[ ]', 'let e = {};\nlet l = [];'],
    ['xs.map( x=>x*x )', 'xs.map((x) => x * x);'],
    ['for(let i=0;i<n;i++){f(i)}', 'for (let i = 0; i < n; i++) { f(i); }'],
    ['for(k,v in m){}', 'for (k, v in m) {}'],
    ['0 .. n', '0..n;'],
    ['x!.y ?. z [ 0 ]', 'x!.y?.z[0];'],
    ['let s=`a${ b+c }d`', 'let s = `a${ b+c }d`;'],
    ['import a.b\nimport c.{ D,E as F };', 'import a.b\nimport c.{D, E as F}'],
    ['type F<K>=((K)=>bool)?', 'type F<K> = ((K) => bool)?;'],
    ['if(a)b();else c()', 'if (a) b();\nelse c();'],
  ]));

describe('declarations', () =>
  table([
    ['class A{}', 'class A {}'],
    ['class A extends B', 'class A extends B'],
    ['interface S{func area():float}', 'interface S { func area(): float; }'],
    ['class A{ int x; func f(){ return 1 } }', 'class A {\n    int x;\n    func f() { return 1; }\n}'],
    ['record P(x:int,y:int=2)implements A', 'record P(x: int, y: int = 2) implements A'],
    ['enum H{A,B(x:int),}', 'enum H { A, B(x: int) }'],
    ['enum H {\nA, B }', 'enum H {\n    A,\n    B,\n}'],
    ['enum H { A, B\nfunc f() { } }', 'enum H {\n    A,\n    B,\n\n    func f() {}\n}'],
    ['enum H { A, B\nget f():int{return 1} }', 'enum H {\n    A,\n    B,\n\n    get f(): int { return 1; }\n}'],
    ['enum H { A(x:int,), B;\nprivate func f() { } }', 'enum H {\n    A(x: int),\n    B,\n\n    private func f() {}\n}'],
    ['class A<K,V,> extends B<K,>{}', 'class A<K, V> extends B<K> {}'],
    ['class A{ ()=>(()=>int?) f=g; ((int)=>int)? h; (List<int>)? k }', 'class A {\n    () => (() => int?) f = g;\n    ((int) => int)? h;\n    (List<int>)? k;\n}'],
    ['func f(g:((int)=>int)):(((int)=>int))=>int{}', 'func f(g: ((int) => int)): (((int) => int)) => int {}'],
    ['@test func f(){}', '@test func f() {}'],
    ['@a\n@b(1)  private func f(){}', '@a\n@b(1) private func f() {}'],
    ['extern class L<T>{extern constructor()\nstatic extern func f():int}', 'extern class L<T> {\n    extern constructor();\n    static extern func f(): int;\n}'],
  ]));

describe('lines', () => {
  const long = 'aVeryLongNameThatTakesPlace';
  table([
    [`f(${long}, ${long}, ${long}, ${long})`, `f(\n    ${long},\n    ${long},\n    ${long},\n    ${long},\n);`],
    [`let x = ${long} + ${long} + ${long} + ${long}`, `let x =\n    ${long} +\n    ${long} +\n    ${long} +\n    ${long};`],
    [`${long}.map((x) => x + 1).filter((x) => x > 10).forEach((x) => print(x)).${long}().last()`,
      `${long}\n    .map((x) => x + 1)\n    .filter((x) => x > 10)\n    .forEach((x) => print(x))\n    .${long}()\n    .last();`],
    ['xs.forEach((x) => {\nprint(x) })', 'xs.forEach((x) => {\n    print(x);\n});'],
    ['f({\na: 1, b: 2 })', 'f({\n    a: 1,\n    b: 2,\n});'],
    [`let t = [${Array.from({ length: 30 }, (_, i) => i * 1000).join(',')}]`,
      'let t = [\n    0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000, 12000, 13000, 14000,\n    15000, 16000, 17000, 18000, 19000, 20000, 21000, 22000, 23000, 24000, 25000, 26000, 27000,\n    28000, 29000,\n];'],
    ['if (a) { b(); }\nelse { c(); }', 'if (a) {\n    b();\n} else {\n    c();\n}'],
    ['if (a) { b(); } else { c(); }', 'if (a) { b(); } else { c(); }'],
    ['match (x) { 1 => a, _ => b }', 'match (x) { 1 => a, _ => b }'],
    ['print(values.map((value) => match (value) { number is int => "an int", text is String => "a text", _ => "another" }));', 'print(\n    values.map((value) => match (value) {\n        number is int => "an int",\n        text is String => "a text",\n        _ => "another",\n    }),\n);'],
    [`const rows = make(${long}, (i) => [first(${long}, i + 100), second(${long}, i)])`,
      `const rows = make(${long}, (i) => [\n    first(${long}, i + 100),\n    second(${long}, i),\n]);`],
    [`print([${long}, ${long}, ${long}, ${long}].sorted().join())`, `print(\n    [\n        ${long},\n        ${long},\n        ${long},\n        ${long},\n    ].sorted().join(),\n);`],
    [`[${long}, ${long}].map((x) => x + 1).filter((x) => x > 10).forEach((x) => print(x))`, `[${long}, ${long}]\n    .map((x) => x + 1)\n    .filter((x) => x > 10)\n    .forEach((x) => print(x));`],
    [`const rows = make(n, (i) => [\nfirst(i), second(i)])`, `const rows = make(n, (i) => [\n    first(i),\n    second(i),\n]);`],
    ['match (x) {\n1 => a, _ => { b() } }', 'match (x) {\n    1 => a,\n    _ => { b(); }\n}'],
    ['a();\n\n\n\nb();', 'a();\n\nb();'],
    ['func f() {\n\n  a();\n\n}', 'func f() {\n    a();\n}'],
  ]);
});

describe('comments', () =>
  table([
    ['// a\n\n\n/* b */\nf() // c', '// a\n\n/* b */\nf(); // c'],
    ['f(); // one\ngg(); // two', 'f(); // one\ngg(); // two'],
    ['f();   // one\ngg();  // two', 'f();  // one\ngg(); // two'],
    ['func f() { // why\n  g() // how\n  // end\n}', 'func f() { // why\n    g(); // how\n    // end\n}'],
    ['class A {\n  // nothing\n}', 'class A {\n    // nothing\n}'],
    ['if (a) { b(); }\n// otherwise\nelse { c(); }', 'if (a) {\n    b();\n}\n// otherwise\nelse {\n    c();\n}'],
    ['let xs = [1, // one\n2 /* two */, 3]', 'let xs = [\n    1, // one\n    2,\n    /* two */ 3,\n];'],
    ['let x = a + // first\n   b;', 'let x = a + // first\n   b;'],
    ['enum H {\n A, // first\n // second\n B\n}', 'enum H {\n    A, // first\n    // second\n    B,\n}'],
    ['f(a, /* really */ b)', 'f(a, /* really */ b);'],
    ['/// Doc.\nfunc f() {}', '/// Doc.\nfunc f() {}'],
    ['#!/usr/bin/env noodle\nprint(1)', '#!/usr/bin/env noodle\nprint(1);'],
  ]));

describe('what cannot be read stays as it is', () =>
  table([
    ['func f( ) {\n  let   y=3\n  let z = ;\n  g( y )\n}', 'func f() {\n    let y = 3;\n    let z = ;\n    g(y);\n}'],
    ['class A{\n   int   x=3\n   let y = 4;\n   func b(){return 1}\n}', 'class A {\n    int x = 3;\n    let y = 4;\n    func b() { return 1; }\n}'],
    ['async l\nsealed c class B', 'async l\nsealed c class B'],
    ['foo   bar baz;\nlet   q=1', 'foo   bar baz;\nlet q = 1;'],
  ]));

test.each(['class D{s func k(){}}', 'func'])('where it would read differently, the whole text stays: %s', (text) => {
  expect(format({ path: 'broken.nc', text }).text).toBe(text);
});

test('where braces do not match, the whole text stays', () => {
  const text = 'func f( ) {\n  if (a) {\n  g( y )\n}\n';
  expect(format({ path: 'broken.nc', text }).text).toBe(text);
});
