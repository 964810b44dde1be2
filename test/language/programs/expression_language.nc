// Tokenizer, Pratt parser and tree-walking interpreter of a small language with closures.
enum Token { Num(value: float), Name(text: String), Str(text: String), Op(text: String), End }
class Lexer { private String s; private int i = 0; constructor(this.s) {}
    func all(): List<Token> { const out: List<Token> = []; while (true) { const t = this.next(); out.add(t); if (t is End) { return out; } } }
    private func next(): Token { while (this.i < this.s.length && this.s[this.i] == " ") { this.i += 1; } if (this.i >= this.s.length) { return Token.End; } const c = this.s.charCodeAt(this.i); const start = this.i;
        if (digit(c)) { while (this.i < this.s.length && (digit(this.s.charCodeAt(this.i)) || this.s[this.i] == ".")) { this.i++; } return Token.Num(this.s.substring(start, this.i).toFloat()); }
        if (letter(c)) { while (this.i < this.s.length && (letter(this.s.charCodeAt(this.i)) || digit(this.s.charCodeAt(this.i)))) { this.i++; } return Token.Name(this.s.substring(start, this.i)); }
        if (c == c'\'') { this.i++; while (this.s[this.i] != "'") { this.i++; } this.i++; return Token.Str(this.s.substring(start + 1, this.i - 1)); }
        for (op in ["=>", "==", "<=", ">=", "!=", "&&", "||"]) { if (this.s.startsWith(op, this.i)) { this.i += 2; return Token.Op(op); } } this.i++; return Token.Op(this.s[start]); } }
func digit(c: int): bool { return c >= c'0' && c <= c'9'; } func letter(c: int): bool { return (c >= c'a' && c <= c'z') || (c >= c'A' && c <= c'Z') || c == c'_'; }
enum Node { Const(value: any), Var(name: String), Bin(op: String, l: Node, r: Node), Call(f: Node, args: List<Node>), Fn(params: List<String>, body: Node), Let(name: String, value: Node, body: Node), If(c: Node, t: Node, e: Node), Arr(items: List<Node>) }
class Parser { private List<Token> ts; private int i = 0; constructor(this.ts) {}
    func peekOp(text: String): bool { return match (this.ts[this.i]) { Op(t) => t == text, Name(t) => t == text, _ => false }; }
    func accept(text: String): bool { if (this.peekOp(text)) { this.i++; return true; } return false; }
    func expect(text: String) { if (!this.accept(text)) { throw new Error(8201, `expected ${text}, found ${this.ts[this.i]}`); } }
    func name(): String { const t = this.ts[this.i]; this.i++; return match (t) { Name(n) => n, _ => throw new Error(8202, `expected a name, found ${t}`) }; }
    func expr(): Node {
        if (this.accept("let")) { const n = this.name(); this.expect("="); const v = this.expr(); this.expect("in"); return Node.Let(n, v, this.expr()); }
        if (this.accept("if")) { const c = this.expr(); this.expect("then"); const t = this.expr(); this.expect("else"); return Node.If(c, t, this.expr()); }
        if (this.accept("fn")) { const ps: List<String> = []; while (!this.peekOp("=>")) { ps.add(this.name()); } this.expect("=>"); return Node.Fn(ps, this.expr()); }
        return this.binary(0); }
    func binary(min: int): Node { let left = this.postfix(); while (true) { const op = match (this.ts[this.i]) { Op(t) => t, _ => "" }; const p = power[op] ?? -1; if (p < min) { return left; } this.i++; left = Node.Bin(op, left, this.binary(p + 1)); } }
    func postfix(): Node { let n = this.primary(); while (this.accept("(")) { const args: List<Node> = []; if (!this.accept(")")) { do { args.add(this.expr()); } while (this.accept(",")); this.expect(")"); } n = Node.Call(n, args); } return n; }
    func primary(): Node { if (this.accept("(")) { const e = this.expr(); this.expect(")"); return e; } if (this.accept("[")) { const items: List<Node> = []; while (!this.accept("]")) { items.add(this.expr()); this.accept(","); } return Node.Arr(items); } const t = this.ts[this.i]; this.i++; return match (t) { Num(v) => Node.Const(v), Str(s) => Node.Const(s), Name("true") => Node.Const(true), Name("false") => Node.Const(false), Name(n) => Node.Var(n), _ => throw new Error(8203, `unexpected ${t}`) }; } }
const power = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6};
class Env { private Map<String, any> vars = {}; private const Env? parent; constructor(this.parent) {} func get(name: String): any { let e: Env? = this; while (e) { if (e.vars.has(name)) { return e.vars[name]; } e = e.parent; } throw new Error(8204, `no ${name}`); } func set(name: String, v: any): Env { this.vars[name] = v; return this; } }
class Closure { const List<String> params; const Node body; const Env env; constructor(this.params, this.body, this.env) {} func toString(): String { return `fn/${this.params.length}`; } }
let steps = 0;
func eval(n: Node, env: Env): any { steps += 1; return match (n) { Const(v) => v, Var(name) => env.get(name), Arr(items) => items.map((i) => eval(i, env)), Fn(ps, body) => new Closure(ps, body, env),
    Let(name, v, body) => bind(name, v, body, new Env(env)),
    If(c, t, e) => truth(eval(c, env)) ? eval(t, env) : eval(e, env), Bin("&&", l, r) => truth(eval(l, env)) ? eval(r, env) : false, Bin("||", l, r) => truth(eval(l, env)) ? true : eval(r, env), Bin(op, l, r) => binary(op, eval(l, env), eval(r, env)), Call(f, args) => apply(eval(f, env), args.map((a) => eval(a, env))) }; }
func bind(name: String, v: Node, body: Node, inner: Env): any { inner.set(name, null); inner.set(name, eval(v, inner)); return eval(body, inner); }
func truth(v: any): bool { return v is bool ? v : throw new Error(8205, `not a bool: ${v}`); }
func apply(f: any, args: List<any>): any { if (f is Closure) { if (f.params.length != args.length) { throw new Error(8206, `wants ${f.params.length}`); } const e = new Env(f.env); for (i in 0..args.length) { e.set(f.params[i], args[i]); } return eval(f.body, e); } if (f is ((any) => any)) { return f(args); } throw new Error(8207, `${f} is no function`); }
func binary(op: String, a: any, b: any): any { if (op == "==") { return a == b; } if (op == "!=") { return a != b; } if (op == "+" && (a is String || b is String)) { return `${a}${b}`; } if (a is float && b is float) { return match (op) { "+" => a + b, "-" => a - b, "*" => a * b, "/" => b == 0 ? throw new Error(8208, "by zero") : a / b, "%" => a % b, "<" => a < b, ">" => a > b, "<=" => a <= b, ">=" => a >= b, _ => throw new Error(8209, op) }; } throw new Error(8210, `${typeName(a)} ${op} ${typeName(b)}`); }
const globals = new Env(null).set("print", (args: any) => { print(args); return null; }).set("len", (args: any) => args is List ? (args[0] is List ? args.length.toFloat() : `${args[0]}`.length.toFloat()) : 0.0);
func run(src: String) { try { print(eval(new Parser(new Lexer(src).all()).expr(), globals)); } catch (e) { print(`${e.code} ${e.message}`); } }
run("1 + 2 * 3 - 4 / 2"); run("let f = fn n => if n < 2 then n else f(n - 1) + f(n - 2) in f(15)"); run("let add = fn a => fn b => a + b in add(3)(4)"); run("'a' + 1 + true"); run("[1, 2 + 3, 'x', [true]]"); run("let x = 5 in let y = x * 2 in x < y && y == 10 || nope");
run("1 / 0"); run("1 + true"); run("nope"); run("(1 + "); run("let f = fn a b => a in f(1)"); run("5(1)"); run("if 1 then 2 else 3"); run("len('hello')"); run("print(1)"); run("let fact = fn n => if n == 0 then 1 else n * fact(n - 1) in fact(20)"); run("let even = fn n => if n == 0 then true else if n == 1 then false else even(n - 2) in even(500)"); print(steps);

// expect: 5.0
// expect: 610.0
// expect: 7.0
// expect: a1.0true
// expect: [1.0, 5.0, "x", [true]]
// expect: true
// expect: 8208 by zero
// expect: 8210 float + bool
// expect: 8204 no nope
// expect: 8203 unexpected End
// expect: 8206 wants 2
// expect: 8207 5.0 is no function
// expect: 8205 not a bool: 1.0
// expect: 5.0
// expect: [1.0]
// expect: null
// expect: 2432902008176640000.0
// expect: true
// expect: 23290
