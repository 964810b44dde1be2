// An event system with generics, interfaces with defaults, unsubscribe closures, ordering by priority.

interface Event {
    func name(): String;
    func describe(): String { return `<${this.name()}>`; }
}

record UserCreated(id: int, email: String) implements Event {
    func name(): String { return "user.created"; }
}

record OrderPlaced(orderId: String, total: float, lines: List<String> = []) implements Event {
    func name(): String { return "order.placed"; }
    override func describe(): String { return `order ${this.orderId} for ${this.total.toFixed(2)}`; }
}

class Heartbeat implements Event {
    static int count = 0;
    const int seq;
    constructor() {
        Heartbeat.count += 1;
        this.seq = Heartbeat.count;
    }
    func name(): String { return `heartbeat#${this.seq}`; }
}

type Handler<E> = (E) => void;
type Unsubscribe = () => bool;

class Subscription<E> {
    const int priority;
    const Handler<E> handler;
    constructor(this.priority, this.handler) {}
}

class Bus {
    private Map<String, List<Subscription<Event>>> byName = {};
    private List<(Event) => bool> filters = [];
    private int delivered = 0;
    private const int id = Bus.nextId();
    private static int ids = 100;
    private static func nextId(): int { Bus.ids += 1; return Bus.ids; }

    func on(name: String, handler: Handler<Event>, priority: int = 0): Unsubscribe {
        const sub = new Subscription<Event>(priority, handler);
        const subs = this.byName.getOrPut(name, () => []);
        subs.add(sub);
        subs.sort((a, b) => b.priority - a.priority);
        return () => subs.remove(sub);
    }

    func once(name: String, handler: Handler<Event>) {
        let off: Unsubscribe? = null;
        off = this.on(name, (e) => {
            handler(e);
            if (let f = off) { f(); }
        });
    }

    func filter(test: (Event) => bool): Bus {
        this.filters.add(test);
        return this;
    }

    func emit(event: Event): int {
        if (!this.filters.all((f) => f(event))) { return 0; }
        let count = 0;
        for (sub in this.byName[event.name()]?.copy() ?? []) {
            sub.handler(event);
            count++;
        }
        this.delivered += count;
        return count;
    }

    func toString(): String { return `Bus(${this.id}, ${this.delivered})`; }
}

func main() {
    const bus = new Bus();
    const log: List<String> = [];
    const off = bus.on("user.created", (e) => { log.add(`low ${e.describe()}`); }, priority: -1);
    bus.on("user.created", (e) => log.add(`high ${(e as UserCreated).email}`), priority: 10);
    bus.once("user.created", (e) => {
        if (e is UserCreated(id, _) && id > 0) { log.add(`once ${id}`); }
    });
    bus.on("order.placed", (e) => {
        match (e) {
            OrderPlaced(id, total, []) => log.add(`${id}: empty, ${total}`),
            OrderPlaced(id, _, [only]) => log.add(`${id}: just ${only}`),
            OrderPlaced(id, _, [first, ...others]) => log.add(`${id}: ${first} and ${others.length} more`),
            _ => throw new Error(8800, "not an order"),
        }
    });
    print(bus.emit(new UserCreated(7, "a@b.c")));
    print(bus.emit(new UserCreated(8, "d@e.f")));
    print(`${off()} ${off()}`);
    print(bus.emit(new UserCreated(9, "g@h.i")));
    bus.emit(new OrderPlaced("o1", 10));
    bus.emit(new OrderPlaced("o2", 1.5, ["tea"]));
    bus.emit({ orderId: "o3", total: 3, lines: ["a", "b", "c"] } as OrderPlaced);
    print(bus.emit(new Heartbeat()));
    bus.filter((e) => !(e is Heartbeat)).on("heartbeat#2", (_) => print("never"));
    print(`${bus.emit(new Heartbeat())} ${new Heartbeat().describe()} ${Heartbeat.count}`);
    for (line in log) { print(line); }
    print(bus);
    const both: List<Event> = [new UserCreated(1, "x"), new OrderPlaced("z", 2.345)];
    const [a, b] = both;
    print(`${a.describe()} ${b.describe()} ${a} ${b}`);
}
// expect: 3
// expect: 2
// expect: true false
// expect: 1
// expect: 0
// expect: 0 <heartbeat#3> 3
// expect: high a@b.c
// expect: once 7
// expect: low <user.created>
// expect: high d@e.f
// expect: low <user.created>
// expect: high g@h.i
// expect: o1: empty, 10.0
// expect: o2: just tea
// expect: o3: a and 2 more
// expect: Bus(101, 9)
// expect: <user.created> order z for 2.35 UserCreated(id: 1, email: "x") OrderPlaced(orderId: "z", total: 2.345, lines: [])
