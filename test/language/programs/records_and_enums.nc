// Records and enums in depth: generics, methods, nesting, copies, equality, sets, matching, JSON.
record Point(x: float, y: float) {
    func plus(o: Point): Point { return new Point(this.x + o.x, this.y + o.y); }
    func length(): float { return Math.hypot(this.x, this.y); }
    static func origin(): Point { return new Point(0, 0); }
}
record Line(from: Point, to: Point, label: String? = null)
record Pair<A, B>(a: A, b: B) {
    func swap(): Pair<B, A> { return new Pair(this.b, this.a); }
    func map<C>(f: (A) => C): Pair<C, B> { return new Pair(f(this.a), this.b); }
}
record Money(amount: int, currency: String) implements Comparable<Money> {
    func compareTo(o: Money): int { return this.amount - o.amount; }
    func toString(): String { return `${this.amount} ${this.currency}`; }
}
enum Suit { Clubs, Diamonds, Hearts, Spades
    func isRed(): bool { return this == Suit.Diamonds || this == Suit.Hearts; }
    func symbol(): String { return "CDHS"[this.ordinal]; }
    static func parse(s: String): Suit? { return Suit.values().find((x) => x.symbol() == s); }
}
enum Rank { Two, Three, Four, Jack, Queen, King, Ace }
record Card(rank: Rank, suit: Suit) implements Comparable<Card> {
    func compareTo(o: Card): int {
        const byRank = this.rank.ordinal - o.rank.ordinal;
        return byRank != 0 ? byRank : this.suit.ordinal - o.suit.ordinal;
    }
}
enum Json {
    Null, Bool(value: bool), Num(value: float), Str(value: String), Arr(items: List<Json>), Obj(fields: Map<String, Json>)
    func render(): String {
        return match (this) {
            Null => "null",
            Bool(b) => `${b}`,
            Num(n) if (n.isWhole()) => `${n.toInt()}`,
            Num(n) => `${n}`,
            Str(s) => s.quoted(),
            Arr(items) => "[" + items.map((i) => i.render()).join(",") + "]",
            Obj(fields) => "{" + fields.entries().map((e) => e.key.quoted() + ":" + e.value.render()).join(",") + "}",
        };
    }
    func depth(): int {
        return match (this) {
            Arr([]) => 1,
            Arr(items) => 1 + items.map((i) => i.depth()).max(),
            Obj(fields) if (fields.isEmpty()) => 1,
            Obj(fields) => 1 + fields.values().map((v) => v.depth()).max(),
            _ => 0,
        };
    }
}
enum Command { Move(dx: int, dy: int), Say(text: String, loud: bool = false), Repeat(times: int, body: List<Command>), Stop }

func run(commands: List<Command>, at: Point, out: List<String>): Point? {
    let here = at;
    for (c in commands) {
        match (c) {
            Move(0, 0) => out.add("stay"),
            Move(dx, 0) | Move(0, dx) if (dx > 100) => out.add(`too far: ${dx}`),
            Move(dx, dy) => { here = here.plus(new Point(dx, dy)); }
            Say(text, true) => out.add(text.toUpperCase()),
            Say(text, _) => out.add(text),
            Repeat(n, _) if (n <= 0) => {}
            Repeat(n, body) => {
                for (i in 0..n) { here = run(body, here, out) ?? return null; }
            }
            Stop => return null,
        }
    }
    return here;
}
func classify(c: Card): String {
    return match (c) {
        Card(Ace, Spades) => "death",
        Card(Jack | Queen | King, s) if (s.isRed()) => "red face",
        Card(Jack | Queen | King, _) => "black face",
        Card(r, Hearts) if (r < Rank.Four) => "low heart",
        Card(_, s) => s.name.toLowerCase(),
    };
}
func main() {
    const p = new Point(3, 4);
    print(`${p} ${p.length()} ${p.plus(Point.origin()) == p} ${p.hashCode() == new Point(3, 4).hashCode()}`);
    const l = new Line(p, p.copy(y: 0));
    print(l);
    print(l.copy(label: "l").copy(from: Point.origin()));
    print(l == new Line(new Point(3, 4), new Point(3, 0), null));
    const pair = new Pair("k", [1, 2]);
    print(`${pair.swap()} ${pair.map((s) => s.length)} ${pair == new Pair("k", [1, 2])}`);
    print([new Money(5, "EUR"), new Money(2, "EUR")].sorted());
    print(Suit.values().filter((s) => s.isRed()).map((s) => s.symbol() + s.ordinal));
    print(`${Suit.parse("H")} ${Suit.parse("?")} ${Suit.Clubs < Suit.Spades}`);
    const cards = [new Card(Rank.King, Suit.Hearts), new Card(Rank.Two, Suit.Hearts), new Card(Rank.Ace, Suit.Spades), new Card(Rank.King, Suit.Clubs), new Card(Rank.Ace, Suit.Clubs)];
    print(cards.map(classify));
    print(cards.sorted().map((c) => `${c.rank}${c.suit.symbol()}`).join(" "));
    print(new Set<Card>().add(cards[0]));
    const unique = Set.of(cards.concat(cards));
    print(unique.size);
    const bySuit = cards.groupBy((c) => c.suit);
    for (suit, group in bySuit) { print(`${suit} ${group.length}`); }
    const doc = Json.Obj({ "a": Json.Arr([Json.Num(1), Json.Num(2.5), Json.Null]), "b": Json.Obj({ "c": Json.Bool(true), "d": Json.Str("q\"q") }), "e": Json.Arr([]) });
    print(doc.render());
    print(doc.depth());
    print(doc == Json.Obj({ "a": Json.Arr([Json.Num(1), Json.Num(2.5), Json.Null]), "b": Json.Obj({ "c": Json.Bool(true), "d": Json.Str("q\"q") }), "e": Json.Arr([]) }));
    const out: List<String> = [];
    print(run([Command.Move(1, 1), Command.Repeat(3, [Command.Move(0, 2), Command.Say("hi")]), Command.Move(0, 0), Command.Move(0, 500), Command.Say("bye", loud: true)], Point.origin(), out));
    print(out);
    print(run([Command.Repeat(5, [Command.Say("once"), Command.Stop])], p, out));
    print(out.length);
    const Line(Point(x1, _), Point(_, y2), label) = l;
    print(`${x1} ${y2} ${label}`);
    for (Pair(n, s) in [new Pair(1, "one"), new Pair(2, "two")]) { print(`${n}=${s}`); }
    print(Command.Repeat(2, [Command.Stop, Command.Say("x")]));
    const maybe: Card? = cards.find((c) => c.suit == Suit.Diamonds);
    print(match (maybe) { null => "none", Card(r, _) => r.name });
}
// expect: Point(x: 3.0, y: 4.0) 5.0 true true
// expect: Line(from: Point(x: 3.0, y: 4.0), to: Point(x: 3.0, y: 0.0), label: null)
// expect: Line(from: Point(x: 0.0, y: 0.0), to: Point(x: 3.0, y: 0.0), label: "l")
// expect: true
// expect: Pair(a: [1, 2], b: "k") Pair(a: 1, b: [1, 2]) true
// expect: [2 EUR, 5 EUR]
// expect: ["D1", "H2"]
// expect: Hearts null true
// expect: ["red face", "low heart", "death", "black face", "clubs"]
// expect: TwoH KingC KingH AceC AceS
// expect: true
// expect: 5
// expect: Hearts 2
// expect: Spades 1
// expect: Clubs 2
// expect: {"a":[1,2.5,null],"b":{"c":true,"d":"q\"q"},"e":[]}
// expect: 2
// expect: true
// expect: Point(x: 1.0, y: 7.0)
// expect: ["hi", "hi", "hi", "stay", "too far: 500", "BYE"]
// expect: null
// expect: 7
// expect: 3.0 0.0 null
// expect: 1=one
// expect: 2=two
// expect: Repeat(2, [Stop, Say("x", false)])
// expect: none
