// A typed functional language: lexer, parser, Hindley-Milner inference, evaluator.
sealed interface Type {}
class TVar implements Type {
    static int counter = 0;
    const int id;
    Type? bound = null;
    constructor() {
        this.id = TVar.counter;
        TVar.counter += 1;
    }
}
record TCon(name: String) implements Type
record TFun(from: Type, to: Type) implements Type

enum Term {
    Num(value: int),
    Bool(value: bool),
    Var(name: String),
    Lam(param: String, body: Term),
    App(f: Term, arg: Term),
    Let(name: String, value: Term, body: Term),
    If(cond: Term, yes: Term, no: Term),
    Op(symbol: String, left: Term, right: Term),
}

record Scheme(vars: List<TVar>, type: Type)

class TypeError extends Error {
    constructor(message: String) { super(8400, message); }
}

class Checker {
    private static const Type INT = new TCon("int");
    private static const Type BOOL = new TCon("bool");

    private func prune(t: Type): Type {
        if (t is TVar) {
            const bound = t.bound;
            if (bound != null) {
                const p = this.prune(bound);
                t.bound = p;
                return p;
            }
        }
        return t;
    }

    private func occurs(v: TVar, t: Type): bool {
        return match (this.prune(t)) {
            o is TVar => o == v,
            TFun(a, b) => this.occurs(v, a) || this.occurs(v, b),
            is TCon => false,
        };
    }

    private func unify(a: Type, b: Type) {
        const x = this.prune(a);
        const y = this.prune(b);
        if (x is TVar) {
            if (x == y) { return; }
            if (this.occurs(x, y)) { throw new TypeError(`infinite type ${this.show(y)}`); }
            x.bound = y;
        } else if (y is TVar) {
            this.unify(y, x);
        } else if (x is TFun && y is TFun) {
            this.unify(x.from, y.from);
            this.unify(x.to, y.to);
        } else if (x != y) {
            throw new TypeError(`${this.show(x)} is not ${this.show(y)}`);
        }
    }

    private func freeIn(t: Type, found: List<TVar>) {
        match (this.prune(t)) {
            v is TVar => { if (!found.contains(v)) { found.add(v); } }
            TFun(a, b) => {
                this.freeIn(a, found);
                this.freeIn(b, found);
            }
            is TCon => {}
        }
    }

    private func instantiate(s: Scheme): Type {
        const fresh = new Map<TVar, Type>();
        for (v in s.vars) { fresh[v] = new TVar(); }
        func go(t: Type): Type {
            return match (this.prune(t)) {
                v is TVar => fresh[v] ?? v,
                TFun(a, b) => new TFun(go(a), go(b)),
                c is TCon => c,
            };
        }
        return go(s.type);
    }

    func infer(term: Term, env: Map<String, Scheme>): Type {
        return match (term) {
            Num(_) => Checker.INT,
            Bool(_) => Checker.BOOL,
            Var(name) => this.instantiate(env[name] ?? throw new TypeError(`unknown ${name}`)),
            Lam(p, body) => {
                const arg = new TVar();
                return new TFun(arg, this.infer(body, env.plus({ (p): new Scheme([], arg) })));
            }
            App(f, a) => {
                const result = new TVar();
                this.unify(this.infer(f, env), new TFun(this.infer(a, env), result));
                return result;
            }
            Let(name, value, body) => {
                const self = new TVar();
                const t = this.infer(value, env.plus({ (name): new Scheme([], self) }));
                this.unify(self, t);
                const bound: List<TVar> = [];
                this.freeIn(t, bound);
                const used: List<TVar> = [];
                for (s in env.values()) { this.freeIn(s.type, used); }
                return this.infer(
                    body,
                    env.plus({ (name): new Scheme(bound.filter((v) => !used.contains(v)), t) }),
                );
            }
            If(c, y, n) => {
                this.unify(this.infer(c, env), Checker.BOOL);
                const t = this.infer(y, env);
                this.unify(t, this.infer(n, env));
                return t;
            }
            Op(symbol, l, r) => {
                this.unify(this.infer(l, env), Checker.INT);
                this.unify(this.infer(r, env), Checker.INT);
                return ["<", "=="].contains(symbol) ? Checker.BOOL : Checker.INT;
            }
        };
    }

    func show(t: Type): String {
        const names = new Map<TVar, String>();
        func go(t: Type, left: bool): String {
            return match (this.prune(t)) {
                TCon(n) => n,
                v is TVar => names.getOrPut(v, () => String.fromCharCode(c'a' + names.size)),
                TFun(a, b) => {
                    const text = `${go(a, true)} -> ${go(b, false)}`;
                    return left ? `(${text})` : text;
                }
            };
        }
        return go(t, false);
    }
}

class Parser {
    private const List<String> words;
    private int at = 0;
    constructor(source: String) {
        this.words = source.replace("(", " ( ").replace(")", " ) ").words();
    }
    static func parse(source: String): Term {
        const p = new Parser(source);
        const t = p.term();
        if (p.at < p.words.length) { throw new Error(8401, `unexpected ${p.words[p.at]}`); }
        return t;
    }
    private func peek(): String { return this.at < this.words.length ? this.words[this.at] : ""; }
    private func next(): String {
        if (this.at >= this.words.length) { throw new Error(8401, "unexpected end"); }
        this.at += 1;
        return this.words[this.at - 1];
    }
    private func expect(word: String) {
        const found = this.next();
        if (found != word) { throw new Error(8401, `expected ${word}, found ${found}`); }
    }
    private func term(): Term {
        return match (this.peek()) {
            "fun" => {
                this.at++;
                const params: List<String> = [];
                while (this.peek() != "->") { params.add(this.next()); }
                this.expect("->");
                const body = this.term();
                return params.foldRight(body, (p, t) => Term.Lam(p, t));
            }
            "let" => {
                this.at++;
                const name = this.next();
                this.expect("=");
                const value = this.term();
                this.expect("in");
                return Term.Let(name, value, this.term());
            }
            "if" => {
                this.at++;
                const c = this.term();
                this.expect("then");
                const y = this.term();
                this.expect("else");
                return Term.If(c, y, this.term());
            }
            _ => this.comparison(),
        };
    }
    private func comparison(): Term {
        let left = this.sum();
        while (["<", "=="].contains(this.peek())) {
            const op = this.next();
            left = Term.Op(op, left, this.sum());
        }
        return left;
    }
    private func sum(): Term {
        let left = this.product();
        while (["+", "-"].contains(this.peek())) {
            const op = this.next();
            left = Term.Op(op, left, this.product());
        }
        return left;
    }
    private func product(): Term {
        let left = this.application();
        while (this.peek() == "*") {
            this.at++;
            left = Term.Op("*", left, this.application());
        }
        return left;
    }
    private func application(): Term {
        let f = this.atom();
        while (this.startsAtom()) { f = Term.App(f, this.atom()); }
        return f;
    }
    private func startsAtom(): bool {
        const w = this.peek();
        return w == "(" ||
            (w != "" &&
                (w[0].isLetterOrDigit()) &&
                !["then", "else", "in", "fun", "let", "if"].contains(w));
    }
    private func atom(): Term {
        const w = this.next();
        if (w == "(") {
            const t = this.term();
            this.expect(")");
            return t;
        }
        if (w == "true" || w == "false") { return Term.Bool(w == "true"); }
        const n = w.toIntOrNull();
        if (n != null) { return Term.Num(n); }
        if (!w[0].isLetter()) { throw new Error(8401, `unexpected ${w}`); }
        return Term.Var(w);
    }
}

enum Value { Int(n: int), Truth(b: bool), Closure(param: String, body: Term, env: Env) }
class Env {
    private const String name;
    private const Env? outer;
    private Value? value;
    constructor(this.name, this.value, this.outer) {}
    static const Env EMPTY = new Env("", null, null);
    func with(name: String, value: Value?): Env { return new Env(name, value, this); }
    func set(value: Value) { this.value = value; }
    func get(name: String): Value {
        let at: Env? = this;
        while (at != null) {
            if (at.name == name) {
                return at.value ?? throw new Error(8402, `${name} has no value yet`);
            }
            at = at.outer;
        }
        throw new Error(8402, `unknown ${name}`);
    }
}

func eval(t: Term, env: Env): Value {
    return match (t) {
        Num(n) => Value.Int(n),
        Bool(b) => Value.Truth(b),
        Var(name) => env.get(name),
        Lam(p, body) => Value.Closure(p, body, env),
        App(f, a) => match (eval(f, env)) {
            Closure(p, body, own) => eval(body, own.with(p, eval(a, env))),
            other => throw new Error(8403, `cannot call ${other}`),
        },
        Let(name, value, body) => {
            const inner = env.with(name, null);
            inner.set(eval(value, inner));
            return eval(body, inner);
        }
        If(c, y, n) => eval(c, env) == Value.Truth(true) ? eval(y, env) : eval(n, env),
        Op(symbol, l, r) => {
            if (!(eval(l, env) is Int(a) && eval(r, env) is Int(b))) {
                throw new Error(8404, "not numbers");
            }
            return match (symbol) {
                "+" => Value.Int(a + b),
                "-" => Value.Int(a - b),
                "*" => Value.Int(a * b),
                "<" => Value.Truth(a < b),
                _ => Value.Truth(a == b),
            };
        }
    };
}

func main() {
    const sources = [
        "1 + 2 * 3",
        "fun x -> x",
        "fun f g x -> f (g x)",
        "let id = fun x -> x in if id true then id 1 else id 2",
        "let fact = fun n -> if n < 2 then 1 else n * fact (n - 1) in fact 10",
        "let twice = fun f x -> f (f x) in twice (twice (fun n -> n + 1)) 5",
        "fun x -> x x",
        "1 + true",
        "if 1 then 2 else 3",
        "let k = fun a b -> a in k 7",
        "y + 1",
        "( 1 + ",
        "1 )",
    ];
    for (source in sources) {
        try {
            const term = Parser.parse(source);
            const checker = new Checker();
            const type = checker.infer(term, {});
            const value = eval(term, Env.EMPTY);
            const shown = match (value) {
                Int(n) => `${n}`,
                Truth(b) => `${b}`,
                Closure(p, _, _) => `<fun ${p}>`,
            };
            print(`${source}  :  ${checker.show(type)}  =  ${shown}`);
        } catch (e: TypeError) {
            print(`${source}  :  type error: ${e.message}`);
        } catch (e) {
            print(`${source}  :  error ${e.code}: ${e.message}`);
        }
    }
}
// expect: 1 + 2 * 3  :  int  =  7
// expect: fun x -> x  :  a -> a  =  <fun x>
// expect: fun f g x -> f (g x)  :  (a -> b) -> (c -> a) -> c -> b  =  <fun f>
// expect: let id = fun x -> x in if id true then id 1 else id 2  :  int  =  1
// expect: let fact = fun n -> if n < 2 then 1 else n * fact (n - 1) in fact 10  :  int  =  3628800
// expect: let twice = fun f x -> f (f x) in twice (twice (fun n -> n + 1)) 5  :  int  =  9
// expect: fun x -> x x  :  type error: infinite type a -> b
// expect: 1 + true  :  type error: bool is not int
// expect: if 1 then 2 else 3  :  type error: int is not bool
// expect: let k = fun a b -> a in k 7  :  a -> int  =  <fun b>
// expect: y + 1  :  type error: unknown y
// expect: ( 1 +   :  error 8401: unexpected end
// expect: 1 )  :  error 8401: unexpected )
