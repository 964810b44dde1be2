import { measure } from './harness.js';
import { Random } from './random.js';

// A discrete event simulation: customers come to a bank, wait for tellers, and leave. Events live in a binary heap.

class Event {
  constructor(time, serial) {
    this.time = time;
    this.serial = serial;
  }

  isBefore(other) {
    return this.time < other.time || (this.time === other.time && this.serial < other.serial);
  }
}

class Arrival extends Event {
  constructor(time, serial, customer) {
    super(time, serial);
    this.customer = customer;
  }

  happen(bank) {
    bank.enter(this.customer);
    bank.scheduleArrival();
  }
}

class Departure extends Event {
  constructor(time, serial, teller, customer) {
    super(time, serial);
    this.teller = teller;
    this.customer = customer;
  }

  happen(bank) {
    bank.leave(this.teller, this.customer);
  }
}

class Break extends Event {
  constructor(time, serial, teller) {
    super(time, serial);
    this.teller = teller;
  }

  happen(bank) {
    bank.takeBreak(this.teller);
  }
}

class Customer {
  constructor(arrivedAt, errand) {
    this.arrivedAt = arrivedAt;
    this.errand = errand;
  }
}

class Teller {
  constructor(speed) {
    this.speed = speed;
    this.busy = false;
    this.wantsBreak = false;
    this.served = 0;
  }
}

class EventQueue {
  constructor() {
    this.heap = [];
  }

  isEmpty() {
    return this.heap.length === 0;
  }

  add(event) {
    const { heap } = this;
    heap.push(event);
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!event.isBefore(heap[parent])) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = event;
  }

  next() {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    const count = heap.length;
    if (count > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && heap[child + 1].isBefore(heap[child])) child++;
        if (!heap[child].isBefore(last)) break;
        heap[i] = heap[child];
        i = child;
      }
      heap[i] = last;
    }
    return first;
  }
}

class Bank {
  constructor(customers, tellers) {
    this.now = 0;
    this.waited = 0;
    this.longestQueue = 0;
    this.serial = 0;
    this.toCome = customers;
    this.head = 0;
    this.queue = [];
    this.events = new EventQueue();
    this.tellers = Array.from({ length: tellers }, (_, i) => new Teller(3 + (i % 4)));
    this.random = new Random(2718);
  }

  run() {
    this.scheduleArrival();
    for (const teller of this.tellers) this.events.add(new Break(1000 + (this.random.next() % 1000), this.nextSerial(), teller));
    while (!this.events.isEmpty()) {
      const event = this.events.next();
      this.now = event.time;
      event.happen(this);
    }
    return this.tellers.map((teller) => teller.served).reduce((a, b) => a + b, 0);
  }

  scheduleArrival() {
    if (this.toCome === 0) return;
    this.toCome--;
    const time = this.now + (this.random.next() % 11);
    this.events.add(new Arrival(time, this.nextSerial(), new Customer(time, 5 + (this.random.next() % 20))));
  }

  enter(customer) {
    this.queue.push(customer);
    this.longestQueue = Math.max(this.longestQueue, this.queue.length - this.head);
    this.serveWaiting();
  }

  leave(teller, customer) {
    teller.served++;
    teller.busy = false;
    this.waited += this.now - customer.arrivedAt;
    if (teller.wantsBreak) this.takeBreak(teller);
    else this.serveWaiting();
  }

  takeBreak(teller) {
    teller.wantsBreak = teller.busy;
    if (!teller.busy && this.toCome > 0) {
      this.events.add(new Break(this.now + 2000 + (this.random.next() % 500), this.nextSerial(), teller));
    }
  }

  serveWaiting() {
    while (this.head < this.queue.length) {
      const teller = this.tellers.find((each) => !each.busy);
      if (teller === undefined) return;
      const customer = this.queue[this.head];
      this.head++;
      teller.busy = true;
      this.events.add(new Departure(this.now + Math.trunc((customer.errand * teller.speed) / 2), this.nextSerial(), teller, customer));
    }
  }

  nextSerial() {
    return ++this.serial;
  }
}

function benchmark(customers) {
  const bank = new Bank(customers, 6);
  const served = bank.run();
  return served + bank.waited + bank.longestQueue + bank.now;
}

measure(benchmark, { small: [200, 8763], full: [20000, 1063769] });
