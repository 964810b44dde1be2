// A little Lisp: reader, environments, closures, tail calls by trampolining, macros.

enum Value {
    Nil,
    Bool(value: bool),
    Number(value: float),
    Symbol(name: String),
    Text(value: String),
    Pair(head: Value, tail: Value),
    Builtin(name: String, body: (List<Value>) => Value),
    Closure(params: List<String>, body: Value, env: Env)

    func toString(): String {
        return match (this) {
            Nil => "()",
            Bool(true) => "#t",
            Bool(false) => "#f",
            Number(n) if (n.isWhole()) => n.toInt().toString(),
            Number(n) => `${n}`,
            Symbol(name) => name,
            Text(s) => s.quoted(),
            Pair(_, _) => "(" + this.inner() + ")",
            Builtin(name, _) => `#<builtin ${name}>`,
            Closure(params, _, _) => `#<lambda/${params.length}>`,
        };
    }

    private func inner(): String {
        return match (this) {
            Pair(h, Nil) => h.toString(),
            Pair(h, t is Pair) => `${h} ${t.inner()}`,
            Pair(h, t) => `${h} . ${t}`,
            _ => "",
        };
    }

    func isTruthy(): bool { return this != Value.Bool(false); }

    func toList(): List<Value> {
        const out: List<Value> = [];
        let at = this;
        while (at is Pair(head, tail)) {
            out.add(head);
            at = tail;
        }
        return out;
    }
}

class LispError extends Error {
    constructor(message: String) { super(8600, message); }
}

class Env {
    private Map<String, Value> vars = {};
    private Env? outer;
    constructor(this.outer = null) {}
    func define(name: String, value: Value): Env { this.vars[name] = value; return this; }
    func find(name: String): Env? {
        if (this.vars.has(name)) { return this; }
        return this.outer?.find(name);
    }
    func get(name: String): Value {
        return this.find(name)?.vars[name] ?? throw new LispError(`unbound: ${name}`);
    }
    func set(name: String, value: Value) {
        const env = this.find(name) ?? throw new LispError(`cannot set ${name}`);
        env.vars[name] = value;
    }
}

class Reader {
    private const List<String> tokens;
    private int pos = 0;

    constructor(source: String) {
        this.tokens = Reader.tokenize(source);
    }

    static func tokenize(source: String): List<String> {
        const tokens: List<String> = [];
        let current = new StringBuilder();
        let inString = false;
        func flush() {
            if (current.length > 0) { tokens.add(current.toString()); current = new StringBuilder(); }
        }
        for (c in source.chars()) {
            if (inString) {
                current.append(c);
                if (c == '"') { inString = false; flush(); }
                continue;
            }
            match (c) {
                "(" | ")" | "'" => { flush(); tokens.add(c); }
                " " | "\n" | "\t" => flush(),
                '"' => { flush(); inString = true; current.append(c); }
                _ => { current.append(c); }
            }
        }
        flush();
        return tokens;
    }

    func atEnd(): bool { return this.pos >= this.tokens.length; }

    func read(): Value {
        if (this.atEnd()) { throw new LispError("unexpected end"); }
        const token = this.tokens[this.pos];
        this.pos += 1;
        match (token) {
            "(" => { return this.readList(); }
            ")" => { throw new LispError("unexpected )"); }
            "'" => { return list([Value.Symbol("quote"), this.read()]); }
            "#t" => { return Value.Bool(true); }
            "#f" => { return Value.Bool(false); }
            t if (t.startsWith('"')) => { return Value.Text(t.substring(1, t.length - 1)); }
            _ => {
                const number = token.toFloatOrNull();
                return number == null ? Value.Symbol(token) : Value.Number(number);
            }
        }
    }

    private func readList(): Value {
        const items: List<Value> = [];
        while (true) {
            if (this.atEnd()) { throw new LispError("missing )"); }
            if (this.tokens[this.pos] == ")") { this.pos++; return list(items); }
            items.add(this.read());
        }
    }
}

func list(items: List<Value>): Value {
    let result = Value.Nil;
    for (item in items.reversed()) { result = Value.Pair(item, result); }
    return result;
}

func eval(expr: Value, environment: Env): Value {
    let x = expr;
    let env = environment;
    while (true) {
        if (x is Symbol(name)) { return env.get(name); }
        if (!(x is Pair)) { return x; }
        const form = x.toList();
        const rest = form.slice(1);
        if (form[0] is Symbol(op)) {
            match (op) {
                "quote" => { return rest[0]; }
                "if" => {
                    const test = eval(rest[0], env).isTruthy();
                    x = test ? rest[1] : rest.get(2) ?? Value.Nil;
                    continue;
                }
                "define" => {
                    match (rest[0]) {
                        Pair(Symbol(name), params) => {
                            env.define(name, lambda(params, rest.slice(1), env));
                        }
                        Symbol(name) => { env.define(name, eval(rest[1], env)); }
                        other => { throw new LispError(`bad define: ${other}`); }
                    }
                    return Value.Nil;
                }
                "set!" => {
                    if (rest[0] is Symbol(name)) { env.set(name, eval(rest[1], env)); }
                    return Value.Nil;
                }
                "lambda" => { return lambda(rest[0], rest.slice(1), env); }
                "begin" => {
                    for (e in rest.dropLast(1)) { eval(e, env); }
                    x = rest.last();
                    continue;
                }
                "let" => {
                    const inner = new Env(env);
                    for (binding in rest[0].toList()) {
                        match (binding.toList()) {
                            [Symbol(name), value] => { inner.define(name, eval(value, env)); }
                            _ => { throw new LispError("bad let"); }
                        }
                    }
                    env = inner;
                    x = body(rest.slice(1));
                    continue;
                }
                _ => {}
            }
        }
        const callee = eval(form[0], env);
        const args = rest.map((a) => eval(a, env));
        match (callee) {
            Builtin(_, f) => { return f(args); }
            Closure(params, code, captured) => {
                if (params.length != args.length) {
                    throw new LispError(`expected ${params.length} arguments, got ${args.length}`);
                }
                env = new Env(captured);
                for (i in 0..params.length) { env.define(params[i], args[i]); }
                x = code;
            }
            _ => { throw new LispError(`not a function: ${callee}`); }
        }
    }
}

func body(forms: List<Value>): Value {
    return forms.length == 1 ? forms[0] : Value.Pair(Value.Symbol("begin"), list(forms));
}

func lambda(params: Value, forms: List<Value>, env: Env): Value {
    const names = params.toList().map((p) => match (p) {
        Symbol(name) => name,
        _ => throw new LispError("bad parameter"),
    });
    return Value.Closure(names, body(forms), env);
}

func number(v: Value): float {
    return match (v) { Number(n) => n, _ => throw new LispError(`not a number: ${v}`) };
}

func globals(): Env {
    const env = new Env();
    func def(name: String, f: (List<Value>) => Value) { env.define(name, Value.Builtin(name, f)); }
    func fold(name: String, f: (float, float) => float) {
        def(name, (args) => {
            let total = number(args[0]);
            for (i in 1..args.length) { total = f(total, number(args[i])); }
            return Value.Number(total);
        });
    }
    fold("+", (a, b) => a + b);
    fold("-", (a, b) => a - b);
    fold("*", (a, b) => a * b);
    fold("/", (a, b) => a / b);
    def("<", (a) => Value.Bool(number(a[0]) < number(a[1])));
    def("=", (a) => Value.Bool(a[0] == a[1]));
    def("cons", (a) => Value.Pair(a[0], a[1]));
    def("car", (a) => match (a[0]) { Pair(h, _) => h, v => throw new LispError(`car of ${v}`) });
    def("cdr", (a) => match (a[0]) { Pair(_, t) => t, v => throw new LispError(`cdr of ${v}`) });
    def("null?", (a) => Value.Bool(a[0] == Value.Nil));
    def("list", list);
    def("display", (a) => { print(a.map((v) => match (v) { Text(s) => s, _ => `${v}` }).join(" ")); return Value.Nil; });
    return env;
}

const env = globals();

func run(source: String) {
    try {
        const reader = new Reader(source);
        let result = Value.Nil;
        while (!reader.atEnd()) { result = eval(reader.read(), env); }
        print(`=> ${result}`);
    } catch (e: LispError) {
        print(`error: ${e.message}`);
    }
}

run("(+ 1 2 (* 3 4))");
run("'(1 2 (3 . 4) \"five\" #t)");
run("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)");
run("(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i)))) (loop 20000 0)");
run("(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n))) (define c (make-counter)) (c) (c) (c)");
run("(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l))))) (map (lambda (x) (* x x)) '(1 2 3 4 5))");
run("(display \"hello\" 'world 42 1.5) (list car fact)");
run("(car 5)");
run("(undefined-thing)");
run("((lambda (x) x) 1 2)");
run("(1 2)");
run("(+ 1");
run("(cons 1 2)");
run("(/ 1 0)");
// expect: => 15
// expect: => (1 2 (3 . 4) "five" #t)
// expect: => 2432902008176640000
// expect: => 200010000
// expect: => 3
// expect: => (1 4 9 16 25)
// expect: hello world 42 1.5
// expect: => (#<builtin car> #<lambda/1>)
// expect: error: car of 5
// expect: error: unbound: undefined-thing
// expect: error: expected 1 arguments, got 2
// expect: error: not a function: 1
// expect: error: missing )
// expect: => (1 . 2)
// expect: => Infinity
