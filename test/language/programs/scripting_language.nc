// A scripting language: scanner, parser, closures, its own errors.
enum Tok { Int(v: int), Str(s: String), Id(name: String), Kw(word: String), Sym(s: String), Eof }
class SyntaxError extends Error {
    constructor(line: int, message: String) {
        super(8310, `line ${line}: ${message}`, details: { "line": line });
    }
}
class RuntimeError extends Error { constructor(message: String) { super(8311, message); } }
class Scanner {
    private static const Set<String> KEYWORDS = Set.of([
        "let",
        "fn",
        "if",
        "else",
        "while",
        "return",
        "true",
        "false",
        "nil",
        "and",
        "or",
        "print",
    ]);
    private const String src;
    private int at = 0;
    private int line = 1;
    const List<Tok> tokens = [];
    const List<int> lines = [];
    constructor(this.src) {
        while (true) {
            this.skipBlank();
            this.lines.add(this.line);
            if (this.at >= src.length) {
                this.tokens.add(Tok.Eof);
                break;
            }
            this.tokens.add(this.scan());
        }
    }
    private func skipBlank() {
        while (this.at < this.src.length) {
            const c = this.src[this.at];
            if (c == "\n") this.line++;
            if (c == "#") {
                while (this.at < this.src.length && this.src[this.at] != "\n") this.at++;
                continue;
            }
            if (!c.isWhitespace()) return;
            this.at++;
        }
    }
    private func while_(test: (String) => bool): String {
        const start = this.at;
        while (this.at < this.src.length && test(this.src[this.at])) this.at++;
        return this.src.slice(start, this.at);
    }
    private func scan(): Tok {
        const c = this.src[this.at];
        if (c.isDigit()) return Tok.Int(this.while_((d) => d.isDigit()).toInt());
        if (c.isLetter() || c == "_") {
            const word = this.while_((x) => x.isLetterOrDigit() || x == "_");
            return Scanner.KEYWORDS.has(word) ? Tok.Kw(word) : Tok.Id(word);
        }
        if (c == '"') {
            this.at++;
            const s = this.while_((x) => x != '"');
            if (this.at >= this.src.length) throw new SyntaxError(this.line, "unterminated string");
            this.at++;
            return Tok.Str(s);
        }
        for (op in ["==", "!=", "<=", ">=", "=>"]) {
            if (this.src.startsWith(op, this.at)) {
                this.at += 2;
                return Tok.Sym(op);
            }
        }
        this.at++;
        if (!"+-*/%<>=(){}[],;!:".contains(c))
            throw new SyntaxError(this.line, `unexpected '${c}'`);
        return Tok.Sym(c);
    }
}
enum Expr {
    Literal(value: Val),
    Var(name: String),
    Assign(name: String, value: Expr),
    Unary(op: String, e: Expr),
    Binary(op: String, l: Expr, r: Expr),
    Logic(op: String, l: Expr, r: Expr),
    Call(f: Expr, args: List<Expr>),
    Fn(params: List<String>, body: List<Stmt>),
    ListE(items: List<Expr>),
    Index(l: Expr, i: Expr),
    IfE(c: Expr, a: Expr, b: Expr),
}
enum Stmt {
    Let(name: String, value: Expr),
    Ex(e: Expr),
    Ret(e: Expr?),
    While(c: Expr, body: List<Stmt>),
    If(c: Expr, a: List<Stmt>, b: List<Stmt>),
    Print(args: List<Expr>),
}
enum Val {
    Nil,
    Num(n: int),
    Text(s: String),
    Bool(b: bool),
    Arr(items: List<Val>),
    Closure(params: List<String>, body: List<Stmt>, scope: Scope),
    Native(name: String, arity: int, f: (List<Val>) => Val),

    func show(): String {
        return match (this) {
            Nil => "nil",
            Num(n) => `${n}`,
            Text(s) => s,
            Bool(b) => `${b}`,
            Arr(xs) => xs.map((x) => x.show()).join(", ", "[", "]"),
            Closure(ps, _, _) => `fn(${ps.join(", ")})`,
            Native(name, _, _) => `<${name}>`,
        };
    }
    func truthy(): bool { return match (this) { Nil | Bool(false) => false, _ => true }; }
}
class Scope {
    private Map<String, Val> vars = {};
    private const Scope? parent;
    constructor(parent: Scope? = null) { this.parent = parent; }
    func define(n: String, v: Val) { this.vars[n] = v; }
    func get(n: String): Val {
        return this.vars.get(n) ?? this.parent?.get(n) ?? throw new RuntimeError(`undefined ${n}`);
    }
    func set(n: String, v: Val) {
        if (this.vars.has(n)) this.vars[n] = v;
        else if (this.parent != null) this.parent.set(n, v);
        else throw new RuntimeError(`cannot assign undefined ${n}`);
    }
}
class P {
    private List<Tok> toks;
    private List<int> lines;
    private int i = 0;
    constructor(src: String) {
        const s = new Scanner(src);
        this.toks = s.tokens;
        this.lines = s.lines;
    }
    private func isSym(s: String): bool { return this.toks[this.i] == Tok.Sym(s); }
    private func isKw(w: String): bool { return this.toks[this.i] == Tok.Kw(w); }
    private func eat(s: String): bool {
        if (!this.isSym(s)) return false;
        this.i++;
        return true;
    }
    private func eatKw(w: String): bool {
        if (!this.isKw(w)) return false;
        this.i++;
        return true;
    }
    private func need(s: String) { if (!this.eat(s)) throw this.fail(`expected '${s}'`); }
    private func fail(m: String): SyntaxError {
        return new SyntaxError(this.lines[this.i], `${m}, found ${this.toks[this.i]}`);
    }
    private func name(): String {
        const t = this.toks[this.i];
        if (t is Id(n)) {
            this.i++;
            return n;
        }
        throw this.fail("expected a name");
    }
    func program(): List<Stmt> {
        const out: List<Stmt> = [];
        while (this.toks[this.i] != Tok.Eof) out.add(this.stmt());
        return out;
    }
    private func block(): List<Stmt> {
        this.need("{");
        const out: List<Stmt> = [];
        while (!this.isSym("}")) {
            if (this.toks[this.i] == Tok.Eof) throw this.fail("expected '}'");
            out.add(this.stmt());
        }
        this.i++;
        return out;
    }
    private func stmt(): Stmt {
        if (this.eatKw("let")) {
            const n = this.name();
            this.need("=");
            const e = this.expr();
            this.eat(";");
            return Stmt.Let(n, e);
        }
        if (this.eatKw("return")) {
            const e = this.isSym(";") || this.isSym("}") ? null : this.expr();
            this.eat(";");
            return Stmt.Ret(e);
        }
        if (this.eatKw("while")) {
            const c = this.expr();
            return Stmt.While(c, this.block());
        }
        if (this.eatKw("if")) {
            const c = this.expr();
            const a = this.block();
            const b = this.eatKw("else") ? (this.isKw("if") ? [this.stmt()] : this.block()) : [];
            return Stmt.If(c, a, b);
        }
        if (this.eatKw("print")) {
            const args = [this.expr()];
            while (this.eat(",")) args.add(this.expr());
            this.eat(";");
            return Stmt.Print(args);
        }
        const e = this.expr();
        this.eat(";");
        return Stmt.Ex(e);
    }
    func expr(): Expr {
        const l = this.or();
        if (this.eat("=")) {
            if (l is Var(n)) return Expr.Assign(n, this.expr());
            throw this.fail("bad assignment target");
        }
        return l;
    }
    private func or(): Expr {
        let l = this.and();
        while (this.eatKw("or")) l = Expr.Logic("or", l, this.and());
        return l;
    }
    private func and(): Expr {
        let l = this.level(0);
        while (this.eatKw("and")) l = Expr.Logic("and", l, this.level(0));
        return l;
    }
    private static const List<List<String>> LEVELS = [
        ["==", "!="],
        ["<", ">", "<=", ">="],
        ["+", "-"],
        ["*", "/", "%"],
    ];
    private func level(n: int): Expr {
        if (n == P.LEVELS.length) return this.unary();
        let l = this.level(n + 1);
        while (true) {
            const op = P.LEVELS[n].find((o) => this.isSym(o));
            if (op == null) return l;
            this.i++;
            l = Expr.Binary(op, l, this.level(n + 1));
        }
    }
    private func unary(): Expr {
        if (this.eat("-")) return Expr.Unary("-", this.unary());
        if (this.eat("!")) return Expr.Unary("!", this.unary());
        return this.postfix();
    }
    private func postfix(): Expr {
        let e = this.primary();
        while (true) {
            if (this.eat("(")) e = Expr.Call(e, this.list(")"));
            else if (this.eat("[")) {
                e = Expr.Index(e, this.expr());
                this.need("]");
            } else return e;
        }
    }
    private func list(end: String): List<Expr> {
        const out: List<Expr> = [];
        while (!this.eat(end)) {
            out.add(this.expr());
            if (!this.isSym(end)) this.need(",");
        }
        return out;
    }
    private func primary(): Expr {
        const t = this.toks[this.i];
        this.i++;
        return match (t) {
            Int(v) => Expr.Literal(Val.Num(v)),
            Str(s) => Expr.Literal(Val.Text(s)),
            Id(n) => Expr.Var(n),
            Kw("true") => Expr.Literal(Val.Bool(true)),
            Kw("false") => Expr.Literal(Val.Bool(false)),
            Kw("nil") => Expr.Literal(Val.Nil),
            Kw("fn") => this.fn(),
            Sym("(") => this.paren(),
            Sym("[") => Expr.ListE(this.list("]")),
            _ => {
                this.i--;
                throw this.fail("expected an expression");
            }
        };
    }
    private func paren(): Expr {
        const e = this.expr();
        this.need(")");
        return e;
    }
    private func fn(): Expr {
        this.need("(");
        const ps: List<String> = [];
        while (!this.eat(")")) {
            ps.add(this.name());
            if (!this.isSym(")")) this.need(",");
        }
        if (this.eat("=>")) return Expr.Fn(ps, [Stmt.Ret(this.expr())]);
        return Expr.Fn(ps, this.block());
    }
}
enum Flow { Normal, Returned(v: Val) }
class Interp {
    const List<String> out = [];
    private Scope globals = new Scope();
    private int calls = 0;
    constructor() {
        this.native("len", 1, (a) => match (a[0]) {
            Text(s) => Val.Num(s.length),
            Arr(x) => Val.Num(x.length),
            v => throw new RuntimeError(`len of ${v.show()}`),
        });
        this.native("push", 2, (a) => {
            if (a[0] is Arr(x)) {
                x.add(a[1]);
                return a[0];
            }
            throw new RuntimeError("push to " + a[0].show());
        });
        this.native("str", 1, (a) => Val.Text(a[0].show()));
    }
    private func native(n: String, arity: int, f: (List<Val>) => Val) {
        this.globals.define(n, Val.Native(n, arity, f));
    }
    func run(src: String) { this.exec(new P(src).program(), this.globals); }
    private func exec(body: List<Stmt>, s: Scope): Flow {
        for (st in body) {
            match (st) {
                Let(n, e) => s.define(n, this.eval(e, s)),
                Ex(e) => { this.eval(e, s); }
                Print(args) => this.out.add(args.map((a) => this.eval(a, s).show()).join(" ")),
                Ret(e) => return Flow.Returned(e == null ? Val.Nil : this.eval(e, s)),
                If(c, a, b) => {
                    const f = this.exec(this.eval(c, s).truthy() ? a : b, new Scope(s));
                    if (f != Flow.Normal) return f;
                }
                While(c, w) => {
                    while (this.eval(c, s).truthy()) {
                        const f = this.exec(w, new Scope(s));
                        if (f is Returned(_)) return f;
                    }
                }
            }
        }
        return Flow.Normal;
    }
    private func eval(e: Expr, s: Scope): Val {
        return match (e) {
            Literal(v) => v,
            Var(n) => s.get(n),
            Assign(n, x) => this.assign(n, this.eval(x, s), s),
            Unary("-", x) => match (this.eval(x, s)) {
                Num(n) => Val.Num(-n),
                v => throw new RuntimeError("cannot negate " + v.show()),
            },
            Unary(_, x) => Val.Bool(!this.eval(x, s).truthy()),
            Logic(op, l, r) => this.logic(op == "or", this.eval(l, s), r, s),
            Binary(op, l, r) => this.binary(op, this.eval(l, s), this.eval(r, s)),
            Fn(ps, body) => Val.Closure(ps, body, s),
            ListE(items) => Val.Arr(items.map((x) => this.eval(x, s))),
            Index(l, i) => this.index(this.eval(l, s), this.eval(i, s)),
            IfE(c, a, b) => this.eval(this.eval(c, s).truthy() ? a : b, s),
            Call(f, args) => this.call(this.eval(f, s), args.map((a) => this.eval(a, s))),
        };
    }
    private func assign(n: String, v: Val, s: Scope): Val {
        s.set(n, v);
        return v;
    }
    private func logic(isOr: bool, l: Val, r: Expr, s: Scope): Val {
        return l.truthy() == isOr ? l : this.eval(r, s);
    }
    private func index(l: Val, i: Val): Val {
        if (l is Arr(xs) && i is Num(n))
            return n >= 0 && n < xs.length
                ? xs[n]
                : throw new RuntimeError(`index ${n} out of range`);
        throw new RuntimeError(`cannot index ${l.show()}`);
    }
    private func binary(op: String, l: Val, r: Val): Val {
        if (op == "==") return Val.Bool(l == r);
        if (op == "!=") return Val.Bool(l != r);
        if (op == "+" && (l is Text(_) || r is Text(_))) return Val.Text(l.show() + r.show());
        if (l is Num(a) && r is Num(b)) {
            return match (op) {
                "+" => Val.Num(a + b),
                "-" => Val.Num(a - b),
                "*" => Val.Num(a * b),
                "/" => b == 0 ? throw new RuntimeError("division by zero") : Val.Num(a / b),
                "%" => Val.Num(a % b),
                "<" => Val.Bool(a < b),
                ">" => Val.Bool(a > b),
                "<=" => Val.Bool(a <= b),
                _ => Val.Bool(a >= b),
            };
        }
        throw new RuntimeError(`bad operands: ${l.show()} ${op} ${r.show()}`);
    }
    private func call(f: Val, args: List<Val>): Val {
        this.calls++;
        match (f) {
            Closure(ps, body, scope) => {
                if (ps.length != args.length)
                    throw new RuntimeError(`expected ${ps.length} arguments, got ${args.length}`);
                const inner = new Scope(scope);
                for (Tuple(p, a) in ps.zip(args)) inner.define(p, a);
                return match (this.exec(body, inner)) { Returned(v) => v, Normal => Val.Nil };
            }
            Native(_, arity, g) => {
                if (arity != args.length) throw new RuntimeError("arity");
                return g(args);
            }
            v => throw new RuntimeError(`not callable: ${v.show()}`),
        }
    }
}
const source = `
let fib = fn(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); };
print "fib", fib(18);
let counter = fn() { let c = 0; return fn() => c = c + 1; };
let a = counter(); let b = counter();
a(); a(); print a(), b();
let map = fn(xs, f) { let out = []; let i = 0; while i < len(xs) { push(out, f(xs[i])); i = i + 1; } return out; };
print map([1, 2, 3], fn(x) => x * x), map(["a"], fn(s) => s + "!");
let compose = fn(f, g) => fn(x) => g(f(x));
print compose(fn(x) => x + 1, fn(x) => x * 10)(4);
if 1 > 2 { print "no"; } else if nil or false { print "no"; } else { print "else" + 1; }
print 7 / 2, 7 % 3, -3 + 1, 1 == 1, "x" == "y", [1, [2]] == [1, [2]], !nil, fib, len;
let find = fn(xs, x) { let i = 0; while i < len(xs) { if xs[i] == x { return i; } i = i + 1; } return -1; };
print find([4, 5, 6], 6), find([], 1);
`;
const interp = new Interp();
interp.run(source);
for (line in interp.out) print(line);
for (bad in [
    "let = 3",
    "print 1 +",
    "print x",
    "1 / 0",
    "\"a\" - 1",
    "let f = fn(a) => a; f(1, 2)",
    "[1][5]",
    "let s = \"abc",
    "{ 1",
    "3()",
    "\n\n@",
]) {
    try {
        new Interp().run(bad);
        print("ok?");
    } catch (e) {
        print(`${e.code} ${e.message}`);
    }
}

// expect: fib 2584
// expect: 3 1
// expect: [1, 4, 9] [a!]
// expect: 50
// expect: else1
// expect: 3 1 -2 true false true true fn(n) <len>
// expect: 2 -1
// expect: 8310 line 1: expected a name, found Sym("=")
// expect: 8310 line 1: expected an expression, found Eof
// expect: 8311 undefined x
// expect: 8311 division by zero
// expect: 8311 bad operands: a - 1
// expect: 8311 expected 1 arguments, got 2
// expect: 8311 index 5 out of range
// expect: 8310 line 1: unterminated string
// expect: 8310 line 1: expected an expression, found Sym("{")
// expect: 8311 not callable: 3
// expect: 8310 line 3: unexpected '@'
