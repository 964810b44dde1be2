// A tokenizer, a parser to a tree of enum cases, an evaluator and a printer.

enum Token {
    Number(value: float),
    Name(text: String),
    Symbol(text: String),
    End,
}

enum Expr {
    Literal(value: float),
    Variable(name: String),
    Unary(operator: String, operand: Expr),
    Binary(operator: String, left: Expr, right: Expr),
    Call(name: String, args: List<Expr>),
}

class CalcError extends Error {
    const int position;
    constructor(message: String, position: int) {
        super(8201, `${message} at ${position}`);
        this.position = position;
    }
}

class Lexer {
    private const String text;
    private int at = 0;

    constructor(this.text) {}

    func tokens(): List<Token> {
        const found: List<Token> = [];
        while (this.at < this.text.length) {
            const c = this.text.charCodeAt(this.at);
            if (c == c' ') {
                this.at++;
            } else if (isDigit(c)) {
                found.add(this.number());
            } else if (isLetter(c)) {
                found.add(Token.Name(this.run((x) => isLetter(x) || isDigit(x))));
            } else if ("+-*/^(),".contains(this.text[this.at])) {
                found.add(Token.Symbol(this.text.charAt(this.at)));
                this.at += 1;
            } else {
                throw new CalcError(`unexpected ${this.text[this.at]}`, this.at);
            }
        }
        found.add(Token.End);
        return found;
    }

    private func number(): Token {
        const start = this.at;
        const whole = this.run(isDigit);
        if (this.at < this.text.length && this.text[this.at] == ".") {
            this.at++;
            this.run(isDigit);
        }
        const text = this.text.substring(start, this.at);
        const value = text.toFloatOrNull();
        if (value == null) { throw new CalcError("bad number " + whole, start); }
        return Token.Number(value);
    }

    private func run(test: (int) => bool): String {
        const start = this.at;
        while (this.at < this.text.length && test(this.text.charCodeAt(this.at))) { this.at++; }
        return this.text.substring(start, this.at);
    }
}

func isDigit(c: int): bool { return c >= c'0' && c <= c'9'; }
func isLetter(c: int): bool { return (c >= c'a' && c <= c'z') || (c >= c'A' && c <= c'Z'); }

class Parser {
    private List<Token> tokens;
    private int at = 0;

    constructor(text: String) {
        this.tokens = new Lexer(text).tokens();
    }

    func parse(): Expr {
        const result = this.sum();
        if (this.peek() != Token.End) { throw new CalcError(`unexpected ${this.show(this.peek())}`, this.at); }
        return result;
    }

    private func peek(): Token { return this.tokens[this.at]; }

    private func next(): Token {
        const token = this.peek();
        this.at++;
        return token;
    }

    private func show(token: Token): String {
        return match (token) {
            Number(value) => value.toString(),
            Name(text) | Symbol(text) => text,
            End => "the end",
        };
    }

    private func accept(symbol: String): bool {
        if (this.peek() is Symbol(text) && text == symbol) {
            this.at++;
            return true;
        }
        return false;
    }

    private func expect(symbol: String) {
        if (!this.accept(symbol)) { throw new CalcError(`expected ${symbol}, found ${this.show(this.peek())}`, this.at); }
    }

    private func sum(): Expr {
        let left = this.product();
        while (true) {
            if (this.accept("+")) { left = Expr.Binary("+", left, this.product()); }
            else if (this.accept("-")) { left = Expr.Binary("-", left, this.product()); }
            else { return left; }
        }
    }

    private func product(): Expr {
        let left = this.power();
        for (;;) {
            let operator: String;
            if (this.accept("*")) { operator = "*"; } else if (this.accept("/")) { operator = "/"; } else { break; }
            left = Expr.Binary(operator, left, this.power());
        }
        return left;
    }

    private func power(): Expr {
        const base = this.unary();
        return this.accept("^") ? Expr.Binary("^", base, this.power()) : base;
    }

    private func unary(): Expr {
        if (this.accept("-")) { return Expr.Unary("-", this.unary()); }
        return this.primary();
    }

    private func primary(): Expr {
        const token = this.next();
        match (token) {
            Number(value) => { return Expr.Literal(value); }
            Name(name) => {
                if (!this.accept("(")) { return Expr.Variable(name); }
                const args = [];
                if (!this.accept(")")) {
                    do { args.add(this.sum()); } while (this.accept(","));
                    this.expect(")");
                }
                return Expr.Call(name, args);
            }
            Symbol("(") => {
                const inner = this.sum();
                this.expect(")");
                return inner;
            }
            other => { throw new CalcError("unexpected " + this.show(other), this.at - 1); }
        }
    }
}

class Environment {
    private Map<String, float> variables = {};
    private Map<String, (List<float>) => float> functions = {
        "max": (args) => args.reduce((a, b) => a > b ? a : b, args[0]),
        "sqrt": (args) => Math.sqrt(args[0]),
        "sum": (args) => {
            let total = 0.0;
            for (x in args) { total += x; }
            return total;
        },
    };

    func define(name: String, value: float): Environment {
        this.variables.set(name, value);
        return this;
    }

    func eval(e: Expr): float {
        return match (e) {
            Literal(value) => value,
            Variable(name) => this.variables[name] ?? throw new Error(8202, `no variable ${name}`),
            Unary(_, operand) => -this.eval(operand),
            Binary(op, l, r) => this.apply(op, this.eval(l), this.eval(r)),
            Call(name, args) => {
                const f = this.functions.get(name);
                if (!f) { throw new Error(8203, "no function " + name); }
                return f(args.map((arg) => this.eval(arg)));
            },
        };
    }

    private func apply(operator: String, a: float, b: float): float {
        return match (operator) {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" if (b == 0.0) => throw new Error(8204, "division by zero"),
            "/" => a / b,
            "^" => a ** b,
            _ => throw new Error(8205, "what is " + operator),
        };
    }
}

func show(e: Expr): String {
    return match (e) {
        Literal(v) => v == v.floor() ? v.toInt().toString() : v.toString(),
        Variable(name) => name,
        Unary(op, x) => op + show(x),
        Binary(op, Literal(a), Literal(b)) => `(${a} ${op} ${b})`,
        Binary(op, l, r) => "(" + show(l) + " " + op + " " + show(r) + ")",
        Call(name, []) => name + "()",
        Call(name, [only]) => `${name}(${show(only)})`,
        Call(name, [first, ...rest]) => `${name}(${show(first)}, and ${rest.length} more)`,
    };
}

func simplify(e: Expr): Expr {
    return match (e) {
        Binary("*", Literal(0.0), _) | Binary("*", _, Literal(0.0)) => Expr.Literal(0),
        Binary("+", Literal(0.0), x) | Binary("+", x, Literal(0.0)) => simplify(x),
        Binary("*", Literal(1.0), x) => simplify(x),
        Binary(op, l, r) => Expr.Binary(op, simplify(l), simplify(r)),
        Unary("-", Unary("-", x)) => simplify(x),
        other => other,
    };
}

func run(text: String, environment: Environment): String {
    try {
        return environment.eval(new Parser(text).parse()).toString();
    } catch (e: CalcError) {
        return `syntax: ${e.message}`;
    } catch (e) {
        return e.message;
    }
}

func main() {
    const environment = new Environment().define("pi", 3.5).define("x", 2);
    for (text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-x + 10", "max(1, pi, 2) * 2", "sum()", "1 +", "2 $ 3", "y", "1 / 0", "f(1)"]) {
        print(run(text, environment));
    }
    // expect: 7.0
    // expect: 9.0
    // expect: 512.0
    // expect: 8.0
    // expect: 7.0
    // expect: 0.0
    // expect: syntax: unexpected the end at 2
    // expect: syntax: unexpected $ at 2
    // expect: no variable y
    // expect: division by zero
    // expect: no function f
    const parse = (text: String) => new Parser(text).parse();
    print(show(parse("1 + 2 * a")));                        // expect: (1 + (2 * a))
    print(show(parse("f(1, 2, 3) - g() + h(x)")));          // expect: ((f(1, and 2 more) - g()) + h(x))
    print(show(parse("1.5 + 2")));                          // expect: (1.5 + 2.0)
    print(show(simplify(parse("0 + 1 * (x * 0 + --y)"))));  // expect: (0 + y)
    print(simplify(parse("a + 0")) == Expr.Variable("a"));  // expect: true
}
