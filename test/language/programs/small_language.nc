// A small language from text to result: lexer, Pratt parser, resolver, compiler to a stack machine, machine.
class LangError extends Error {
    const int line;
    constructor(message: String, line: int) { super(8100, `line ${line}: ${message}`); this.line = line; }
}
enum T { Num, Str, Id, Op, Key, End }
record Token(kind: T, text: String, line: int)
const KEYWORDS = Set.of(["fn", "let", "if", "else", "while", "return", "true", "false", "nil", "print"]);

class Lexer {
    private const String source;
    private int at = 0;
    private int line = 1;
    private List<Token> out = [];
    constructor(this.source) {}
    func run(): List<Token> {
        while (this.at < this.source.length) {
            const c = this.source[this.at];
            match (c) {
                "\n" => { this.line++; this.at++; }
                " " | "\t" | "\r" => { this.at++; }
                "#" => { while (this.at < this.source.length && this.source[this.at] != "\n") { this.at++; } }
                "\"" => this.string(),
                _ if (c.isDigit()) => this.take(T.Num, (x) => x.isDigit() || x == "."),
                _ if (c.isLetter() || c == "_") => this.word(),
                _ => this.operator(),
            }
        }
        this.out.add(new Token(T.End, "", this.line));
        return this.out;
    }
    private func take(kind: T, test: (String) => bool): String {
        const start = this.at;
        while (this.at < this.source.length && test(this.source[this.at])) { this.at++; }
        const text = this.source.substring(start, this.at);
        this.out.add(new Token(kind, text, this.line));
        return text;
    }
    private func word() {
        const text = this.take(T.Id, (x) => x.isLetterOrDigit() || x == "_");
        if (KEYWORDS.has(text)) { this.out[this.out.length - 1] = this.out.last().copy(kind: T.Key); }
    }
    private func string() {
        const end = this.source.indexOf("\"", this.at + 1);
        if (end < 0) { throw new LangError("unterminated string", this.line); }
        this.out.add(new Token(T.Str, this.source.substring(this.at + 1, end), this.line));
        this.at = end + 1;
    }
    private func operator() {
        for (op in ["==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "<", ">", "=", "!", "(", ")", "{", "}", ",", ";"]) {
            if (this.source.startsWith(op, this.at)) {
                this.out.add(new Token(T.Op, op, this.line));
                this.at += op.length;
                return;
            }
        }
        throw new LangError(`unexpected ${this.source[this.at].quoted()}`, this.line);
    }
}

interface Node { func emit(c: Compiler): void; }
class Literal implements Node { const any value; constructor(this.value) {} func emit(c: Compiler) { c.add(Op.Push(this.value)); } }
class Variable implements Node {
    const Token name;
    constructor(this.name) {}
    func emit(c: Compiler) { c.add(c.load(this.name)); }
}
class Assign implements Node {
    const Token name; const Node value;
    constructor(this.name, this.value) {}
    func emit(c: Compiler) { this.value.emit(c); c.add(c.store(this.name)); }
}
class Binary implements Node {
    const String op; const Node left; const Node right; const int line;
    constructor(this.op, this.left, this.right, this.line) {}
    func emit(c: Compiler) {
        this.left.emit(c);
        if (this.op == "&&" || this.op == "||") {
            const jump = c.jump(this.op == "&&");
            c.add(Op.Pop);
            this.right.emit(c);
            c.patch(jump);
            return;
        }
        this.right.emit(c);
        c.add(Op.Binary(this.op, this.line));
    }
}
class Unary implements Node {
    const String op; const Node operand; const int line;
    constructor(this.op, this.operand, this.line) {}
    func emit(c: Compiler) { this.operand.emit(c); c.add(Op.Unary(this.op, this.line)); }
}
class Call implements Node {
    const Node callee; const List<Node> args; const int line;
    constructor(this.callee, this.args, this.line) {}
    func emit(c: Compiler) {
        this.callee.emit(c);
        for (a in this.args) { a.emit(c); }
        c.add(Op.Call(this.args.length, this.line));
    }
}
class Function implements Node {
    const String name; const List<Token> params; const List<Node> body;
    constructor(this.name, this.params, this.body) {}
    func emit(c: Compiler) {
        const inner = new Compiler(c);
        for (p in this.params) { inner.declare(p); }
        for (s in this.body) { s.emit(inner); }
        inner.add(Op.Push(null));
        inner.add(Op.Return);
        c.add(Op.Closure(new Code(this.name, this.params.map((p) => p.text), inner.code)));
    }
}
class Let implements Node {
    const Token name; const Node value;
    constructor(this.name, this.value) {}
    func emit(c: Compiler) {
        if (this.value is Function) { c.declare(this.name); }
        this.value.emit(c);
        c.add(Op.Define(c.declare(this.name)));
    }
}
class ExprStatement implements Node { const Node value; constructor(this.value) {} func emit(c: Compiler) { this.value.emit(c); c.add(Op.Pop); } }
class Print implements Node { const Node value; constructor(this.value) {} func emit(c: Compiler) { this.value.emit(c); c.add(Op.Print); } }
class Return implements Node { const Node value; constructor(this.value) {} func emit(c: Compiler) { this.value.emit(c); c.add(Op.Return); } }
class If implements Node {
    const Node test; const List<Node> then; const List<Node> otherwise;
    constructor(this.test, this.then, this.otherwise) {}
    func emit(c: Compiler) {
        this.test.emit(c);
        const toElse = c.jump(true);
        c.add(Op.Pop);
        for (s in this.then) { s.emit(c); }
        const toEnd = c.jumpAlways();
        c.patch(toElse);
        c.add(Op.Pop);
        for (s in this.otherwise) { s.emit(c); }
        c.patch(toEnd);
    }
}
class While implements Node {
    const Node test; const List<Node> body;
    constructor(this.test, this.body) {}
    func emit(c: Compiler) {
        const start = c.code.length;
        this.test.emit(c);
        const out = c.jump(true);
        c.add(Op.Pop);
        for (s in this.body) { s.emit(c); }
        c.add(Op.Jump(start));
        c.patch(out);
        c.add(Op.Pop);
    }
}

class Parser {
    private const List<Token> tokens;
    private int at = 0;
    private static const Map<String, int> POWER = { "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 };
    constructor(this.tokens) {}
    func program(): List<Node> {
        const out: List<Node> = [];
        while (this.peek().kind != T.End) { out.add(this.statement()); }
        return out;
    }
    private func peek(): Token { return this.tokens[this.at]; }
    private func next(): Token { this.at++; return this.tokens[this.at - 1]; }
    private func accept(text: String): bool {
        const t = this.peek();
        if (t.text != text || t.kind == T.Str) { return false; }
        this.at++;
        return true;
    }
    private func expect(text: String) {
        if (!this.accept(text)) { throw new LangError(`expected ${text}, got ${this.peek().text.quoted()}`, this.peek().line); }
    }
    private func name(): Token {
        const t = this.next();
        return t.kind == T.Id ? t : throw new LangError(`expected a name, got ${t.text.quoted()}`, t.line);
    }
    private func block(): List<Node> {
        this.expect("{");
        const out: List<Node> = [];
        while (!this.accept("}")) { out.add(this.statement()); }
        return out;
    }
    private func statement(): Node {
        if (this.accept("let")) {
            const name = this.name();
            this.expect("=");
            return this.done(new Let(name, this.expression(0)));
        }
        if (this.accept("fn")) {
            const name = this.name();
            return new Let(name, this.function(name.text));
        }
        if (this.accept("print")) { return this.done(new Print(this.expression(0))); }
        if (this.accept("return")) { return this.done(new Return(this.expression(0))); }
        if (this.accept("if")) { return this.ifStatement(); }
        if (this.accept("while")) {
            const test = this.expression(0);
            return new While(test, this.block());
        }
        return this.done(new ExprStatement(this.expression(0)));
    }
    private func ifStatement(): Node {
        const test = this.expression(0);
        const then = this.block();
        const otherwise: List<Node> = !this.accept("else") ? [] : this.accept("if") ? [this.ifStatement()] : this.block();
        return new If(test, then, otherwise);
    }
    private func done(node: Node): Node { this.expect(";"); return node; }
    private func function(name: String): Function {
        this.expect("(");
        const params: List<Token> = [];
        while (!this.accept(")")) {
            params.add(this.name());
            this.accept(",");
        }
        return new Function(name, params, this.block());
    }
    private func expression(min: int): Node {
        let left = this.prefix();
        while (true) {
            const t = this.peek();
            if (t.text == "=" && left is Variable) {
                this.at++;
                return new Assign((left as Variable).name, this.expression(0));
            }
            const power = t.kind == T.Op ? Parser.POWER[t.text] ?? 0 : 0;
            if (power <= min) { return left; }
            this.at++;
            left = new Binary(t.text, left, this.expression(power), t.line);
        }
    }
    private func prefix(): Node {
        const t = this.next();
        let node: Node = match (t) {
            Token(Num, text, _) => new Literal(text.toFloat()),
            Token(Str, text, _) => new Literal(text),
            Token(Key, "true", _) => new Literal(true),
            Token(Key, "false", _) => new Literal(false),
            Token(Key, "nil", _) => new Literal(null),
            Token(Key, "fn", _) => this.function("lambda"),
            Token(Id, _, _) => new Variable(t),
            Token(Op, "-" | "!", line) => return new Unary(t.text, this.prefix(), line),
            Token(Op, "(", _) => this.grouped(),
            Token(_, text, line) => throw new LangError(`unexpected ${text.quoted()}`, line),
        };
        while (this.accept("(")) {
            const args: List<Node> = [];
            while (!this.accept(")")) {
                args.add(this.expression(0));
                this.accept(",");
            }
            node = new Call(node, args, t.line);
        }
        return node;
    }
    private func grouped(): Node {
        const inner = this.expression(0);
        this.expect(")");
        return inner;
    }
}

enum Op {
    Push(value: any), Pop, Load(name: String, up: int), Store(name: String, up: int), Define(name: String),
    Binary(op: String, line: int), Unary(op: String, line: int), Jump(to: int), JumpIf(falsy: bool, to: int),
    Call(count: int, line: int), Closure(code: Code), Return, Print
}
record Code(name: String, params: List<String>, ops: List<Op>)

class Compiler {
    const List<Op> code = [];
    private const Compiler? outer;
    private const Set<String> names = new Set();
    constructor(this.outer = null) {}
    func add(op: Op) { this.code.add(op); }
    func declare(t: Token): String { this.names.add(t.text); return t.text; }
    private func resolve(t: Token): int {
        let up = 0;
        let at: Compiler? = this;
        while (at != null) {
            if (at.names.has(t.text)) { return up; }
            up++;
            at = at.outer;
        }
        throw new LangError(`unknown name ${t.text}`, t.line);
    }
    func load(t: Token): Op { return Op.Load(t.text, this.resolve(t)); }
    func store(t: Token): Op { return Op.Store(t.text, this.resolve(t)); }
    func jump(falsy: bool): int { this.add(Op.JumpIf(falsy, -1)); return this.code.length - 1; }
    func jumpAlways(): int { this.add(Op.Jump(-1)); return this.code.length - 1; }
    func patch(at: int) {
        const here = this.code.length;
        this.code[at] = match (this.code[at]) {
            Jump(_) => Op.Jump(here),
            JumpIf(falsy, _) => Op.JumpIf(falsy, here),
            other => throw new Error(8101, `cannot patch ${other}`),
        };
    }
}

class Scope {
    const Map<String, any> values = {};
    const Scope? outer;
    constructor(this.outer) {}
    func up(n: int): Scope { return n == 0 ? this : this.outer!.up(n - 1); }
}
class Callable { const Code code; const Scope scope; constructor(this.code, this.scope) {} func toString(): String { return `<fn ${this.code.name}>`; } }

class Machine {
    const List<String> out = [];
    int steps = 0;
    func run(code: Code, scope: Scope): any {
        const stack: List<any> = [];
        let pc = 0;
        while (pc < code.ops.length) {
            this.steps++;
            const op = code.ops[pc];
            pc++;
            match (op) {
                Push(v) => stack.add(v),
                Pop => stack.pop(),
                Load(name, up) => stack.add(scope.up(up).values[name]),
                Store(name, up) => { scope.up(up).values[name] = stack.last(); }
                Define(name) => { scope.values[name] = stack.pop(); }
                Unary(o, line) => stack.add(this.unary(o, stack.pop(), line)),
                Binary(o, line) => {
                    const b = stack.pop();
                    const a = stack.pop();
                    stack.add(this.binary(o, a, b, line));
                }
                Jump(to) => { pc = to; }
                JumpIf(falsy, to) => { if (this.truthy(stack.last()) != falsy) { pc = to; } }
                Closure(c) => stack.add(new Callable(c, scope)),
                Call(count, line) => {
                    const args = stack.takeLast(count);
                    for (i in 0..count) { stack.pop(); }
                    stack.add(this.call(stack.pop(), args, line));
                }
                Return => return stack.pop(),
                Print => this.out.add(this.show(stack.pop())),
            }
        }
        return null;
    }
    private func call(f: any, args: List<any>, line: int): any {
        if (!(f is Callable)) { throw new LangError(`not a function: ${this.show(f)}`, line); }
        const Code(name, params, _) = f.code;
        if (params.length != args.length) { throw new LangError(`${name} takes ${params.length} arguments, got ${args.length}`, line); }
        const scope = new Scope(f.scope);
        for (i in 0..args.length) { scope.values[params[i]] = args[i]; }
        return this.run(f.code, scope);
    }
    private func truthy(v: any): bool { return !(v == null || v == false); }
    private func show(v: any): String { return match (v) { f is float if (f.isWhole()) => `${f.toInt()}`, null => "nil", _ => `${v}` }; }
    private func unary(op: String, v: any, line: int): any {
        return match (op) {
            "!" => !this.truthy(v),
            _ => v is float ? -v : throw new LangError(`cannot negate ${this.show(v)}`, line),
        };
    }
    private func binary(op: String, a: any, b: any, line: int): any {
        if (op == "==") { return a == b; }
        if (op == "!=") { return a != b; }
        if (a is float && b is float) {
            return match (op) {
                "+" => a + b, "-" => a - b, "*" => a * b, "%" => a % b,
                "/" => b == 0.0 ? throw new LangError("division by zero", line) : a / b,
                "<" => a < b, ">" => a > b, "<=" => a <= b, _ => a >= b,
            };
        }
        if (op == "+" && (a is String || b is String)) { return this.show(a) + this.show(b); }
        throw new LangError(`${this.show(a)} ${op} ${this.show(b)} makes no sense`, line);
    }
}

func execute(source: String): String {
    const machine = new Machine();
    try {
        const compiler = new Compiler();
        for (node in new Parser(new Lexer(source).run()).program()) { node.emit(compiler); }
        machine.run(new Code("main", [], compiler.code), new Scope(null));
    } catch (e: LangError) {
        machine.out.add(`error ${e.message}`);
    }
    return machine.out.join(" | ");
}

func main() {
    print(execute("print 1 + 2 * 3 - 4 / 2; print (1 + 2) * 3 % 5;"));
    print(execute("let a = \"x\"; print a + 1 + true; print a == \"x\" && !nil || false;"));
    print(execute("fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print fib(15);"));
    print(execute("let i = 0; let s = \"\"; while i < 5 { i = i + 1; if i == 3 { s = s + \"three\"; } else if i % 2 == 0 { s = s + i; } else { s = s + \".\"; } } print s;"));
    print(execute("fn counter() { let n = 0; return fn() { n = n + 1; return n; }; } let a = counter(); let b = counter(); a(); a(); print a() + b() * 10;"));
    print(execute("let compose = fn(f, g) { return fn(x) { return f(g(x)); }; }; print compose(fn(x) { return x + 1; }, fn(x) { return x * 10; })(4); print compose;"));
    print(execute("print 1;\nprint 1 / 0;"));
    print(execute("print missing;"));
    print(execute("fn f(a, b) { } f(1);"));
    print(execute("print -\"x\";"));
    print(execute("let x = (1 + ;"));
    print(execute("print \"open"));
    print(execute("# only a comment\n\n@"));
    print(execute("fn even(n) { if n == 0 { return true; } return odd(n - 1); } let odd = nil;"));
}
// expect: 5 | 4
// expect: x1true | true
// expect: 610
// expect: .2three4.
// expect: 13
// expect: 41 | <fn lambda>
// expect: 1 | error line 2: division by zero
// expect: error line 1: unknown name missing
// expect: error line 1: f takes 2 arguments, got 1
// expect: error line 1: cannot negate x
// expect: error line 1: unexpected ";"
// expect: error line 1: unterminated string
// expect: error line 3: unexpected "@"
// expect: error line 1: unknown name odd
