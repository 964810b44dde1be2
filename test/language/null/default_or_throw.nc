// `x ?? throw …` has the type of what is not null, and its members are looked up there.
class Env {
    private Map<String, int> values = {};
    private Env? outer;
    constructor(this.outer = null) {}

    func find(name: String): Env? {
        return this.values.has(name) ? this : this.outer?.find(name);
    }

    func define(name: String, value: int) { this.values[name] = value; }

    func set(name: String, value: int) {
        const owner = this.find(name) ?? throw new Error(8001, `no ${name}`);
        owner.values[name] = value;
    }

    func get(name: String): int {
        return (this.find(name) ?? throw new Error(8001, `no ${name}`)).values[name] ?? -1;
    }
}

const outer = new Env();
const inner = new Env(outer);
outer.define("a", 1);
inner.set("a", 2);
print(`${inner.get("a")} ${outer.get("a")}`);
try { inner.set("b", 3); } catch (e) { print(e.message); }
try { inner.get("c"); } catch (e) { print(e.message); }
const numbers: List<int?> = [1, null];
const first = numbers[0] ?? throw new Error(8002, "none");
print(first + 1);
// expect: 2 2
// expect: no b
// expect: no c
// expect: 2
