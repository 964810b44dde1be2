// A member is always named behind a dot, so a word of the language may be its name.
interface Cursor {
    func continue(): bool;
}

class Query implements Cursor {
    String class;
    const int in = 2;
    static int new = 1;
    private List<String> log = [];

    constructor(this.class) {}

    func delete(key: String): Query {
        this.log.add("delete " + key);
        return this;
    }
    func import(key: String): Query {
        this.log.add("import " + key);
        return this;
    }
    func if(test: bool): Query { return test ? this : new Query("other"); }
    func continue(): bool { return this.log.length < 3; }
    func return(): List<String> { return this.log; }
    func match(text: String): bool { return text.startsWith(this.class); }
    func throw(): int { throw new Error(8123, this.class); }
    static func for(name: String): Query { return new Query(name); }
}

record Token(class: String, null: bool)

enum Step {
    Jump(if: int),
    Stop,

    func as(): int { return this is Jump(n) ? n : 0; }
}

const query = Query.for("a").delete("x").if(true).import("y");
print(query.return()); // expect: ["delete x", "import y"]
print(`${query.class} ${query.in} ${Query.new} ${query.continue()} ${query.match("abc")}`); // expect: a 2 1 true true
query.class = "b";
try { query.throw(); } catch (e) { print(e.message); } // expect: b

const token = new Token("word", null: false);
print(`${token} ${token.class} ${token.copy(null: true).null}`); // expect: Token(class: "word", null: false) word true
print(token.toJson()); // expect: {"class":"word","null":false}
print(match (token) { Token(kind, _) => kind }); // expect: word
print(`${Step.Jump(3).as()} ${Step.Stop.as()}`); // expect: 3 0

const made: Query = { class: "c" };
print(made.class); // expect: c
const method = query.match;
print(method("bcd")); // expect: true

record Wide(
    class: String,
    in: int = 1,
)
enum Wider {
    Held(
        new: int,
    ),
}
const wide = new Wide(
    class: "w",
    in: 2,
);
print(`${wide.class} ${wide} ${Wider.Held(
    new: 4,
)}`); // expect: w Wide(class: "w", in: 2) Held(4)
