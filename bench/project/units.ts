/**
 * Pieces of a realistic program, each in .nc and in equivalent TypeScript. `n` numbers a piece within its module,
 * `m` is the module, `imported` another module whose pieces it uses.
 */
export interface Unit {
  readonly nc: string;
  readonly ts: string;
}

type UnitMaker = (m: number, n: number, imported: number | null) => Unit;

const record: UnitMaker = (m, n) => ({
  nc: `
/// One order of module ${m}, as it comes in.
record Order${m}x${n}(id: int, customer: String, quantity: int, price: float)

/// Where an order stands.
enum State${m}x${n} { Waiting, Packed(box: int), Sent(carrier: String, days: int), Lost(reason: String) }

func describe${m}x${n}(state: State${m}x${n}): String {
    return match (state) {
        Waiting => "waiting",
        Packed(box) => \`in box \${box}\`,
        Sent(carrier, days) if (days == 0) => \`arrives today by \${carrier}\`,
        Sent(carrier, days) => \`by \${carrier} in \${days} days\`,
        Lost(reason) => "lost: " + reason,
    };
}

func total${m}x${n}(orders: List<Order${m}x${n}>): float {
    let sum = 0.0;
    for (order in orders) {
        const price = order.price * order.quantity.toFloat();
        if (order.quantity > 100) {
            sum += price * 0.9;
        } else if (order.quantity > 10) {
            sum += price * 0.95;
        } else {
            sum += price;
        }
    }
    return sum;
}
`,
  ts: `
/** One order of module ${m}, as it comes in. */
export class Order${m}x${n} { constructor(readonly id: number, readonly customer: string, readonly quantity: number, readonly price: number) {} }

/** Where an order stands. */
export type State${m}x${n} = { kind: 'Waiting' } | { kind: 'Packed'; box: number } | { kind: 'Sent'; carrier: string; days: number } | { kind: 'Lost'; reason: string };

export function describe${m}x${n}(state: State${m}x${n}): string {
    switch (state.kind) {
        case 'Waiting': return "waiting";
        case 'Packed': return \`in box \${state.box}\`;
        case 'Sent':
            return state.days === 0 ? \`arrives today by \${state.carrier}\` : \`by \${state.carrier} in \${state.days} days\`;
        case 'Lost': return "lost: " + state.reason;
    }
}

export function total${m}x${n}(orders: Array<Order${m}x${n}>): number {
    let sum = 0.0;
    for (const order of orders) {
        const price = order.price * order.quantity;
        if (order.quantity > 100) {
            sum += price * 0.9;
        } else if (order.quantity > 10) {
            sum += price * 0.95;
        } else {
            sum += price;
        }
    }
    return sum;
}
`,
});

const hierarchy: UnitMaker = (m, n) => ({
  nc: `
interface Priced${m}x${n} { func price(): float; func name(): String }

abstract class Item${m}x${n} implements Priced${m}x${n} {
    protected String title;
    protected int count = 0;
    private List<String> history = [];

    constructor(title: String) { this.title = title; }

    func price(): float { return this.basePrice() * this.count.toFloat(); }
    func name(): String { return this.title; }
    func basePrice(): float;

    func add(amount: int): bool {
        if (amount <= 0) { return false; }
        this.count += amount;
        this.history.add(\`added \${amount} of \${this.title}\`);
        return true;
    }

    func lastChange(): String? {
        return this.history.isEmpty() ? null : this.history.last();
    }
}

class Book${m}x${n} extends Item${m}x${n} {
    private int pages;
    constructor(title: String, pages: int) { super(title); this.pages = pages; }
    override func basePrice(): float { return 4.5 + this.pages.toFloat() * 0.02; }
}

class Tool${m}x${n} extends Item${m}x${n} {
    private float weight;
    constructor(title: String, weight: float) { super(title); this.weight = weight; }
    override func basePrice(): float { return this.weight > 10.0 ? 99.0 : 49.5; }
}
`,
  ts: `
export interface Priced${m}x${n} { price(): number; name(): string }

export abstract class Item${m}x${n} implements Priced${m}x${n} {
    protected title: string;
    protected count: number = 0;
    private history: Array<string> = [];

    constructor(title: string) { this.title = title; }

    price(): number { return this.basePrice() * this.count; }
    name(): string { return this.title; }
    abstract basePrice(): number;

    add(amount: number): boolean {
        if (amount <= 0) { return false; }
        this.count += amount;
        this.history.push(\`added \${amount} of \${this.title}\`);
        return true;
    }

    lastChange(): string | null {
        return this.history.length === 0 ? null : this.history[this.history.length - 1];
    }
}

export class Book${m}x${n} extends Item${m}x${n} {
    private pages: number;
    constructor(title: string, pages: number) { super(title); this.pages = pages; }
    override basePrice(): number { return 4.5 + this.pages * 0.02; }
}

export class Tool${m}x${n} extends Item${m}x${n} {
    private weight: number;
    constructor(title: string, weight: number) { super(title); this.weight = weight; }
    override basePrice(): number { return this.weight > 10.0 ? 99.0 : 49.5; }
}
`,
});

const cache: UnitMaker = (m, n) => ({
  nc: `
/// Keeps the newest entries up to a limit.
class Cache${m}x${n}<K, V> {
    private Map<K, V> entries = new Map<K, V>();
    private Map<K, int> uses = new Map<K, int>();
    private int limit;
    private int clock = 0;

    constructor(limit: int) { this.limit = limit; }

    func find(key: K, make: (K) => V): V {
        this.clock += 1;
        this.uses.set(key, this.clock);
        const known = this.entries.get(key);
        if (known != null) { return known; }
        if (this.entries.size >= this.limit) { this.forgetOldest(); }
        const made = make(key);
        this.entries.set(key, made);
        return made;
    }

    private func forgetOldest() {
        let oldest: K? = null;
        let when = this.clock + 1;
        for (key, used in this.uses) {
            if (used < when) {
                when = used;
                oldest = key;
            }
        }
        if (oldest != null) {
            this.entries.delete(oldest);
            this.uses.delete(oldest);
        }
    }
}
`,
  ts: `
/** Keeps the newest entries up to a limit. */
export class Cache${m}x${n}<K, V> {
    private entries: Map<K, V> = new Map<K, V>();
    private uses: Map<K, number> = new Map<K, number>();
    private limit: number;
    private clock = 0;

    constructor(limit: number) { this.limit = limit; }

    find(key: K, make: (key: K) => V): V {
        this.clock += 1;
        this.uses.set(key, this.clock);
        const known = this.entries.get(key);
        if (known !== undefined) { return known; }
        if (this.entries.size >= this.limit) { this.forgetOldest(); }
        const made = make(key);
        this.entries.set(key, made);
        return made;
    }

    private forgetOldest(): void {
        let oldest: K | null = null;
        let when = this.clock + 1;
        for (const [key, used] of this.uses) {
            if (used < when) {
                when = used;
                oldest = key;
            }
        }
        if (oldest !== null) {
            this.entries.delete(oldest);
            this.uses.delete(oldest);
        }
    }
}
`,
});

const words: UnitMaker = (m, n) => ({
  nc: `
func countWords${m}x${n}(text: String): Map<String, int> {
    const counts = new Map<String, int>();
    for (line in text.split("\\n")) {
        for (word in line.trim().toLowerCase().split(" ")) {
            if (word.length == 0) { continue; }
            counts.set(word, (counts.get(word) ?? 0) + 1);
        }
    }
    return counts;
}

func top${m}x${n}(text: String, limit: int): List<String> {
    const counts = countWords${m}x${n}(text);
    const words = counts.keys().filter((word) => word.length > 2);
    words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return words.slice(0, limit.min(words.length)).map((word) => \`\${word}: \${counts.get(word) ?? 0}\`);
}

func isPalindrome${m}x${n}(text: String): bool {
    let left = 0;
    let right = text.length - 1;
    while (left < right) {
        if (text.charAt(left) != text.charAt(right)) { return false; }
        left++;
        right--;
    }
    return true;
}
`,
  ts: `
export function countWords${m}x${n}(text: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const line of text.split("\\n")) {
        for (const word of line.trim().toLowerCase().split(" ")) {
            if (word.length === 0) { continue; }
            counts.set(word, (counts.get(word) ?? 0) + 1);
        }
    }
    return counts;
}

export function top${m}x${n}(text: string, limit: number): Array<string> {
    const counts = countWords${m}x${n}(text);
    const words = [...counts.keys()].filter((word) => word.length > 2);
    words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return words.slice(0, Math.min(limit, words.length)).map((word) => \`\${word}: \${counts.get(word) ?? 0}\`);
}

export function isPalindrome${m}x${n}(text: string): boolean {
    let left = 0;
    let right = text.length - 1;
    while (left < right) {
        if (text.charAt(left) !== text.charAt(right)) { return false; }
        left++;
        right--;
    }
    return true;
}
`,
});

const matrix: UnitMaker = (m, n) => ({
  nc: `
class Matrix${m}x${n} {
    private List<float> cells;
    const int rows;
    const int columns;

    constructor(this.rows, this.columns) { this.cells = List.filled(this.rows * this.columns, 0.0); }

    func at(row: int, column: int): float { return this.cells[row * this.columns + column]; }
    func put(row: int, column: int, value: float) { this.cells[row * this.columns + column] = value; }

    func times(other: Matrix${m}x${n}): Matrix${m}x${n} {
        if (this.columns != other.rows) { throw new Error(8${String(100 + (m % 100)).slice(-3)}, \`cannot multiply by \${other.rows} rows\`); }
        const result = new Matrix${m}x${n}(this.rows, other.columns);
        for (row in 0..this.rows) {
            for (column in 0..other.columns) {
                let sum = 0.0;
                for (let k = 0; k < this.columns; k++) { sum += this.at(row, k) * other.at(k, column); }
                result.put(row, column, sum);
            }
        }
        return result;
    }

    func trace(): float {
        let sum = 0.0;
        for (let i = 0; i < this.rows && i < this.columns; i++) { sum += this.at(i, i); }
        return sum;
    }
}
`,
  ts: `
export class Matrix${m}x${n} {
    private cells: Array<number>;
    readonly rows: number;
    readonly columns: number;

    constructor(rows: number, columns: number) { this.rows = rows; this.columns = columns; this.cells = new Array<number>(rows * columns).fill(0.0); }

    at(row: number, column: number): number { return this.cells[row * this.columns + column]; }
    put(row: number, column: number, value: number): void { this.cells[row * this.columns + column] = value; }

    times(other: Matrix${m}x${n}): Matrix${m}x${n} {
        if (this.columns !== other.rows) { throw new Error(\`cannot multiply by \${other.rows} rows\`); }
        const result = new Matrix${m}x${n}(this.rows, other.columns);
        for (let row = 0; row < this.rows; row++) {
            for (let column = 0; column < other.columns; column++) {
                let sum = 0.0;
                for (let k = 0; k < this.columns; k++) { sum += this.at(row, k) * other.at(k, column); }
                result.put(row, column, sum);
            }
        }
        return result;
    }

    trace(): number {
        let sum = 0.0;
        for (let i = 0; i < this.rows && i < this.columns; i++) { sum += this.at(i, i); }
        return sum;
    }
}
`,
});

/** Uses the pieces above, this module's and the imported one's. */
const service: UnitMaker = (m, n, imported) => {
  const from = imported ?? m;
  return {
    nc: `
class Service${m}x${n} {
    private Cache${m}x0<int, Item${from}x0> items = new Cache${m}x0<int, Item${from}x0>(64);
    private List<(String) => void> listeners = [];
    static int started = 0;

    constructor() { Service${m}x${n}.started += 1; }

    func onChange(listener: (String) => void) { this.listeners.add(listener); }

    func restock(id: int, amount: int): float {
        const item = this.items.find(id, (key) => key % 2 == 0 ? new Book${from}x0(\`book \${key}\`, key * 10) : new Tool${from}x0("tool", 2.5));
        try {
            if (!item.add(amount)) { throw new Error(8${String(200 + (m % 100)).slice(-3)}, "nothing to add"); }
        } catch (error) {
            this.notify(error.message);
            return 0.0;
        } finally {
            this.notify(item.lastChange() ?? "unchanged");
        }
        return item.price();
    }

    private func notify(message: String) {
        for (listener in this.listeners) { listener(message); }
    }

    func summary(orders: List<Order${from}x0>): String {
        const byCustomer = new Map<String, List<Order${from}x0>>();
        for (order in orders) { byCustomer.getOrPut(order.customer, () => []).add(order); }
        const lines = byCustomer.entries().map((entry) => entry.key + " pays " + total${from}x0(entry.value).toFixed(2));
        return lines.sorted().join("\\n");
    }
}
`,
    ts: `
export class Service${m}x${n} {
    private items: Cache${m}x0<number, Item${from}x0> = new Cache${m}x0<number, Item${from}x0>(64);
    private listeners: Array<(message: string) => void> = [];
    static started = 0;

    constructor() { Service${m}x${n}.started += 1; }

    onChange(listener: (message: string) => void): void { this.listeners.push(listener); }

    restock(id: number, amount: number): number {
        const item = this.items.find(id, (key) => key % 2 === 0 ? new Book${from}x0(\`book \${key}\`, key * 10) : new Tool${from}x0("tool", 2.5));
        try {
            if (!item.add(amount)) { throw new Error("nothing to add"); }
        } catch (error) {
            this.notify((error as Error).message);
            return 0.0;
        } finally {
            this.notify(item.lastChange() ?? "unchanged");
        }
        return item.price();
    }

    private notify(message: string): void {
        for (const listener of this.listeners) { listener(message); }
    }

    summary(orders: Array<Order${from}x0>): string {
        const byCustomer = new Map<string, Array<Order${from}x0>>();
        for (const order of orders) { const list = byCustomer.get(order.customer) ?? []; list.push(order); byCustomer.set(order.customer, list); }
        const lines = [...byCustomer.entries()].map((entry) => entry[0] + " pays " + total${from}x0(entry[1]).toFixed(2));
        return lines.sort().join("\\n");
    }
}
`,
  };
};

export const unitMakers: readonly UnitMaker[] = [record, hierarchy, cache, words, matrix, service];
