let made = 0;
func counter(): int { made += 1; return made; }
func say<T>(what: String, value: T): T { print(what); return value; }

class Job {
    const String name;
    const int id;
    List<String> tags;
    int priority = 1;
    String? note;
    constructor(this.name, this.id = counter(), tags: List<String> = ["new", name]) { this.tags = tags; }
    func show(): String { return `${this.name}#${this.id} ${this.tags} ${this.priority} ${this.note}`; }
}
class Urgent extends Job {
    bool paged = false;
}
class Box<T> {
    T value;
    int copies;
    constructor(this.value, this.copies = 2) {}
}

func show(job: Job): String { return job.show(); }
print(show({ name: "a" }));
print(show({ name: "b", id: 9 }));
print(show({ tags: [], name: "c", priority: 5, note: "n" }));
const u: Urgent = { name: "u", paged: true };
print(`${u.show()} ${u.paged}`);
const b: Box<String> = { value: "v" };
print(`${b.value} ${b.copies}`);
const jobs: List<Job> = [{ name: "x" }, { id: 1, name: "y" }];
print(jobs.map((j) => j.show()));
const j: Job = { priority: say("priority", 3), tags: say("tags", ["t"]), name: say("name", "z") };
print(j.show());
const maybe: Job? = { name: "m", id: 0 };
print(maybe.show());
func withDefault(job: Job = { name: "d", id: 7 }): String { return job.name + job.id; }
print(withDefault());
// expect: a#1 ["new", "a"] 1 null
// expect: b#9 ["new", "b"] 1 null
// expect: c#2 [] 5 n
// expect: u#3 ["new", "u"] 1 null true
// expect: v 2
// expect: ["x#4 [\"new\", \"x\"] 1 null", "y#1 [\"new\", \"y\"] 1 null"]
// expect: priority
// expect: tags
// expect: name
// expect: z#5 ["t"] 3 null
// expect: m#0 ["new", "m"] 1 null
// expect: d7
