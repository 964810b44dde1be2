// generic plumbing: event store, reactive cells, parser combinators with interface literals, dependency injection, state machines
interface Parser<T> {
    func parse(text: String, at: int): Tuple<T, int>?;
    func map<R>(f: (T) => R): Parser<R> { return pmap(this, f); }
}
class P<T> implements Parser<T> {
    private (text: String, at: int) => Tuple<T, int>? run;
    constructor(run: (text: String, at: int) => Tuple<T, int>?) { this.run = run; }
    func parse(text: String, at: int): Tuple<T, int>? { return this.run(text, at); }
    func then<U>(next: P<U>): P<Tuple<T, U>> {
        return new P<Tuple<T, U>>((text, at) => {
            const a = this.parse(text, at);
            if (a == null) return null;
            const b = next.parse(text, a.second);
            return b == null ? null : new Tuple(new Tuple(a.first, b.first), b.second);
        });
    }
    func or(other: P<T>): P<T> {
        return new P<T>((text, at) => this.parse(text, at) ?? other.parse(text, at));
    }
    func many(): P<List<T>> {
        return new P<List<T>>((text, at) => {
            const out: List<T> = [];
            let pos = at;
            while (let r = this.parse(text, pos)) {
                out.add(r.first);
                pos = r.second;
            }
            return new Tuple(out, pos);
        });
    }
    func to<R>(f: (T) => R): P<R> {
        return new P<R>((text, at) => {
            const r = this.parse(text, at);
            return r == null ? null : new Tuple(f(r.first), r.second);
        });
    }
}
func pmap<T, R>(p: Parser<T>, f: (T) => R): Parser<R> {
    return new P<R>((text, at) => {
        const r = p.parse(text, at);
        return r == null ? null : new Tuple(f(r.first), r.second);
    });
}
func chr(test: (c: String) => bool): P<String> {
    return new P<String>(
        (text, at) => at < text.length && test(text[at]) ? new Tuple(text[at], at + 1) : null,
    );
}
func lazy<T>(make: () => P<T>): P<T> { return new P<T>((text, at) => make().parse(text, at)); }
func digits(): P<int> {
    const d = chr((c) => c.isDigit());
    return d.then(d.many()).to(([a, rest]) => (a + rest.join()).toInt());
}
func chain(item: P<int>, op: P<(a: int, b: int) => int>): P<int> {
    return item
        .then(op.then(item).many())
        .to(([first, rest]) => rest.fold(first, (acc, [f, x]) => f(acc, x)));
}
func sym(c: String): P<String> { return chr((x) => x == c); }
func expr(): P<int> {
    const atom = digits().or(
        sym("(").then(lazy(() => expr())).then(sym(")")).to(([[_, e], _]) => e),
    );
    const mul: P<(a: int, b: int) => int> = sym("*").to((_) => (a: int, b: int) => a * b);
    const add: P<(a: int, b: int) => int> = sym("+")
        .to((_) => (a: int, b: int) => a + b)
        .or(sym("-").to((_) => (a: int, b: int) => a - b));
    return chain(chain(atom, mul), add);
}

interface Disposable { func dispose(): void; }
interface Observable<T> {
    func subscribe(observer: (value: T) => void): Disposable;
    get value(): T;
}
class Cell<T> implements Observable<T> {
    private T current;
    private const List<(value: T) => void> observers = [];
    constructor(initial: T) { this.current = initial; }
    get value(): T { return this.current; }
    set value(next: T) {
        if (next == this.current) return;
        this.current = next;
        for (o in [...this.observers]) o(next);
    }
    func subscribe(observer: (value: T) => void): Disposable {
        this.observers.add(observer);
        return { dispose: () => this.observers.remove(observer) };
    }
}
func combine<A, B, R>(a: Observable<A>, b: Observable<B>, f: (a: A, b: B) => R): Observable<R> {
    const out = new Cell<R>(f(a.value, b.value));
    a.subscribe((x) => out.value = f(x, b.value));
    b.subscribe((y) => out.value = f(a.value, y));
    return out;
}
func computed<T, R>(source: Observable<T>, f: (value: T) => R): Observable<R> {
    return {
        value: f(source.value),
        subscribe: (observer) => source.subscribe((v) => observer(f(v))),
    };
}

enum State { Idle, Running(since: int), Paused(at: int, elapsed: int), Done(total: int) }
enum Input { Start(t: int), Pause(t: int), Resume(t: int), Stop(t: int), Reset }
func step(s: State, i: Input): State {
    return match (new Tuple(s, i)) {
        Tuple(Idle, Start(t)) => State.Running(t),
        Tuple(Running(since), Pause(t)) => State.Paused(t, t - since),
        Tuple(Paused(_, elapsed), Resume(t)) => State.Running(t - elapsed),
        Tuple(Running(since), Stop(t)) => State.Done(t - since),
        Tuple(Paused(_, elapsed), Stop(_)) => State.Done(elapsed),
        Tuple(_, Reset) => State.Idle,
        Tuple(same, _) => same,
    };
}

interface Handler<Req, Res> { func handle(request: Req): Res; }
func logged<A, B>(inner: Handler<A, B>, log: List<String>): Handler<A, B> {
    return {
        handle: (request) => {
            log.add(`> ${request}`);
            const result = inner.handle(request);
            log.add(`< ${result}`);
            return result;
        },
    };
}
func cached<A, B>(inner: Handler<A, B>): Handler<A, B> {
    const seen = new Map<A, B>();
    return { handle: (r) => seen.getOrPut(r, () => inner.handle(r)) };
}

class Container {
    private Map<String, () => any> makers = {};
    private Map<String, any> made = {};
    func bind(name: String, make: () => any): Container {
        this.makers[name] = make;
        return this;
    }
    func get(name: String): any {
        return this.made.getOrPut(name, () => {
            const make = this.makers[name] ?? throw new Error(8951, `nothing called ${name}`);
            return make();
        });
    }
}

func main() {
    for (text in ["1+2*3", "(1+2)*3", "2*(3+4)*5-6", "10-3-2", "((7))"])
        print(`${text} = ${expr().parse(text, 0)!.first}`);
    print(digits().map((n) => n * 2).parse("21x", 0));
    const a = new Cell<int>(2);
    const b = new Cell<String>("ab");
    const both = combine(a, b, (n, s) => s.repeat(n));
    const seen: List<String> = [];
    const sub = both.subscribe((v) => seen.add(v));
    a.value = 3;
    b.value = "x";
    b.value = "x";
    sub.dispose();
    a.value += 1;
    print(`${seen} ${both.value}`);
    const doubled = computed(a, (n) => n * 2);
    const out: List<int> = [];
    doubled.subscribe((n) => out.add(n));
    a.value = 10;
    a.value *= 2;
    print(`${out} ${doubled.value}`);
    let s: State = State.Idle;
    for (i in [
        Input.Start(10),
        Input.Pause(15),
        Input.Start(16),
        Input.Resume(20),
        Input.Stop(27),
    ]) {
        s = step(s, i);
        print(s);
    }
    const log: List<String> = [];
    const square: Handler<int, int> = { handle: (x) => x * x };
    const h = cached(logged(square, log));
    print([3, 4, 3].map((x) => h.handle(x)));
    print(log);
    const c = new Container();
    c.bind("n", () => 42).bind("s", () => `n is ${c.get("n")}`);
    print(c.get("s"));
    try { c.get("zzz"); } catch (e) { print(e.message); }
}
// expect: 1+2*3 = 7
// expect: (1+2)*3 = 9
// expect: 2*(3+4)*5-6 = 64
// expect: 10-3-2 = 5
// expect: ((7)) = 7
// expect: Tuple(first: 42, second: 2)
// expect: ["ababab", "xxx"] xxxx
// expect: [20, 40] 8
// expect: Running(10)
// expect: Paused(15, 5)
// expect: Paused(15, 5)
// expect: Running(15)
// expect: Done(12)
// expect: [9, 16, 9]
// expect: ["> 3", "< 9", "> 4", "< 16"]
// expect: n is 42
// expect: nothing called zzz
