import harness
import random

// A discrete event simulation: customers come to a bank, wait for tellers, and leave. Events live in a binary heap.

abstract class Event {
    const int time;
    const int serial;

    constructor(this.time, this.serial) {}

    func isBefore(other: Event): bool {
        return this.time < other.time || (this.time == other.time && this.serial < other.serial);
    }

    abstract func happen(bank: Bank);
}

class Arrival extends Event {
    private const Customer customer;

    constructor(time: int, serial: int, customer: Customer) {
        super(time, serial);
        this.customer = customer;
    }

    override func happen(bank: Bank) {
        bank.enter(this.customer);
        bank.scheduleArrival();
    }
}

class Departure extends Event {
    private const Teller teller;
    private const Customer customer;

    constructor(time: int, serial: int, teller: Teller, customer: Customer) {
        super(time, serial);
        this.teller = teller;
        this.customer = customer;
    }

    override func happen(bank: Bank) { bank.leave(this.teller, this.customer); }
}

class Break extends Event {
    private const Teller teller;

    constructor(time: int, serial: int, teller: Teller) {
        super(time, serial);
        this.teller = teller;
    }

    override func happen(bank: Bank) { bank.takeBreak(this.teller); }
}

class Customer {
    const int arrivedAt;
    const int errand;

    constructor(this.arrivedAt, this.errand) {}
}

class Teller {
    const int speed;
    bool busy = false;
    bool wantsBreak = false;
    int served = 0;

    constructor(this.speed) {}
}

class EventQueue {
    private const List<Event> heap = [];

    func isEmpty(): bool { return this.heap.length == 0; }

    func add(event: Event) {
        this.heap.add(event);
        let i = this.heap.length - 1;
        while (i > 0) {
            const parent = (i - 1) / 2;
            if (!event.isBefore(this.heap[parent])) { break; }
            this.heap[i] = this.heap[parent];
            i = parent;
        }
        this.heap[i] = event;
    }

    func next(): Event {
        const first = this.heap[0];
        const last = this.heap.pop();
        const count = this.heap.length;
        if (count > 0) {
            let i = 0;
            while (true) {
                let child = 2 * i + 1;
                if (child >= count) { break; }
                if (child + 1 < count && this.heap[child + 1].isBefore(this.heap[child])) {
                    child += 1;
                }
                if (!this.heap[child].isBefore(last)) { break; }
                this.heap[i] = this.heap[child];
                i = child;
            }
            this.heap[i] = last;
        }
        return first;
    }
}

class Bank {
    int now = 0;
    int waited = 0;
    int longestQueue = 0;
    private int serial = 0;
    private int toCome;
    private int head = 0;
    private const List<Customer> queue = [];
    private const EventQueue events = new EventQueue();
    private const List<Teller> tellers;
    private const Random random = new Random(2718);

    constructor(customers: int, tellers: int) {
        this.toCome = customers;
        this.tellers = List.generate(tellers, (i) => new Teller(3 + i % 4));
    }

    func run(): int {
        this.scheduleArrival();
        for (teller in this.tellers) {
            this.events.add(new Break(1000 + this.random.next() % 1000, this.nextSerial(), teller));
        }
        while (!this.events.isEmpty()) {
            const event = this.events.next();
            this.now = event.time;
            event.happen(this);
        }
        return this.tellers.map((teller) => teller.served).reduce((a, b) => a + b, 0);
    }

    func scheduleArrival() {
        if (this.toCome == 0) { return; }
        this.toCome -= 1;
        const time = this.now + this.random.next() % 11;
        this.events.add(
            new Arrival(time, this.nextSerial(), new Customer(time, 5 + this.random.next() % 20)),
        );
    }

    func enter(customer: Customer) {
        this.queue.add(customer);
        this.longestQueue = this.longestQueue.max(this.queue.length - this.head);
        this.serveWaiting();
    }

    func leave(teller: Teller, customer: Customer) {
        teller.served += 1;
        teller.busy = false;
        this.waited += this.now - customer.arrivedAt;
        if (teller.wantsBreak) { this.takeBreak(teller); } else { this.serveWaiting(); }
    }

    func takeBreak(teller: Teller) {
        teller.wantsBreak = teller.busy;
        if (!teller.busy && this.toCome > 0) {
            this.events.add(
                new Break(this.now + 2000 + this.random.next() % 500, this.nextSerial(), teller),
            );
        }
    }

    private func serveWaiting() {
        while (this.head < this.queue.length) {
            const teller = this.tellers.find((each) => !each.busy);
            if (teller == null) { return; }
            const customer = this.queue[this.head];
            this.head += 1;
            teller.busy = true;
            this.events.add(
                new Departure(
                    this.now + customer.errand * teller.speed / 2,
                    this.nextSerial(),
                    teller,
                    customer,
                ),
            );
        }
    }

    private func nextSerial(): int {
        this.serial += 1;
        return this.serial;
    }
}

func benchmark(customers: int): int {
    const bank = new Bank(customers, 6);
    const served = bank.run();
    return served + bank.waited + bank.longestQueue + bank.now;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(200, 8763), full: new Size(20000, 1063769));
}
