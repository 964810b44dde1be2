// Generic visitors, an observable value, and a parser of arithmetic.
interface Visitor<R> { func number(n: Num): R; func add(a: Add): R; }
abstract class Expr { func accept<R>(v: Visitor<R>): R; }
class Num extends Expr { int n; constructor(this.n) {} override func accept<R>(v: Visitor<R>): R { return v.number(this); } }
class Add extends Expr { Expr l; Expr r; constructor(this.l, this.r) {} override func accept<R>(v: Visitor<R>): R { return v.add(this); } }
class Eval implements Visitor<int> { func number(n: Num): int { return n.n; } func add(a: Add): int { return a.l.accept(this) + a.r.accept(this); } }
class Show implements Visitor<String> { func number(n: Num): String { return "" + n.n; } func add(a: Add): String { return `(${a.l.accept(this)} + ${a.r.accept(this)})`; } }
class Mean implements Visitor<float> { func number(n: Num): float { return n.n; } func add(a: Add): float { return (a.l.accept(this) + a.r.accept(this)) / 2; } }

class Observable<T> {
    private T current;
    private List<(T, T) => void> watchers = [];
    constructor(initial: T) { this.current = initial; }
    func get(): T { return this.current; }
    func set(value: T) {
        const old = this.current;
        if (old == value) { return; }
        this.current = value;
        this.watchers.forEach((w) => w(old, value));
    }
    func watch(w: (T, T) => void): () => void {
        this.watchers.add(w);
        return () => { this.watchers.remove(w); };
    }
}
enum Token { Number(value: float), Op(symbol: String), Open, Close, End }
class Lexer {
    private String text; private int at = 0;
    constructor(this.text) {}
    func next(): Token {
        while (this.at < this.text.length && this.text[this.at] == " ") { this.at++; }
        if (this.at >= this.text.length) { return Token.End; }
        const c = this.text.charCodeAt(this.at);
        if (c >= c'0' && c <= c'9') {
            const start = this.at;
            while (this.at < this.text.length && (this.text[this.at].isDigit() || this.text[this.at] == ".")) { this.at++; }
            return Token.Number(this.text.substring(start, this.at).toFloat());
        }
        this.at++;
        return match (c) { c'(' => Token.Open, c')' => Token.Close, _ => Token.Op(String.fromCharCode(c)) };
    }
}
class Parser {
    private Lexer lexer; private Token token;
    constructor(text: String) { this.lexer = new Lexer(text); this.token = this.lexer.next(); }
    private func advance() { this.token = this.lexer.next(); }
    func expression(): float {
        let value = this.term();
        while (true) {
            match (this.token) {
                Op("+") => { this.advance(); value += this.term(); }
                Op("-") => { this.advance(); value -= this.term(); }
                _ => { return value; }
            }
        }
    }
    func term(): float {
        let value = this.factor();
        while (this.token is Op(s) && (s == "*" || s == "/")) {
            this.advance();
            const right = this.factor();
            value = s == "*" ? value * right : value / right;
        }
        return value;
    }
    func factor(): float {
        match (this.token) {
            Number(v) => { this.advance(); return v; }
            Op("-") => { this.advance(); return -this.factor(); }
            Open => {
                this.advance();
                const v = this.expression();
                if (!(this.token is Close)) { throw new Error(8200, "expected )"); }
                this.advance();
                return v;
            }
            other => throw new Error(8201, `unexpected ${other}`),
        }
    }
}
func main() {
    const e = new Add(new Num(1), new Add(new Num(2), new Num(6)));
    print(e.accept(new Eval()));
    // expect: 9
    print(e.accept(new Show()));
    // expect: (1 + (2 + 6))
    print(e.accept(new Mean()));
    // expect: 2.5
    const o = new Observable(1.0);
    const log: List<String> = [];
    const stop = o.watch((a, b) => log.add(`${a}->${b}`));
    o.set(1);
    o.set(2);
    stop();
    o.set(3);
    print(log);
    // expect: ["1.0->2.0"]
    print(new Parser("2 * (3 + 4) - -1 / 4").expression());
    // expect: 14.25
    try { new Parser("2 + )").expression(); } catch (err) { print(err.message); }
    // expect: unexpected Close
}
