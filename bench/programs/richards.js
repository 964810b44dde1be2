import { measure } from './harness.js';

// A small operating system kernel, simulated: processes of four kinds exchange packets. After Martin Richards' benchmark.
const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const TASKS = 6;

const DEVICE_PACKET = 0;
const WORK_PACKET = 1;

class Packet {
  constructor(link, ident, kind) {
    this.link = link;
    this.ident = ident;
    this.kind = kind;
    this.datum = 0;
    this.data = [0, 0, 0, 0];
  }

  /** Appends this packet to a queue; gives the queue. */
  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class Process {
  constructor(scheduler, ident, priority, queue, waiting) {
    this.scheduler = scheduler;
    this.next = scheduler.tasks;
    this.ident = ident;
    this.priority = priority;
    this.queue = queue;
    this.packetPending = queue !== null;
    this.waiting = waiting;
    this.holding = false;
    scheduler.add(this);
  }

  isHeldOrWaiting() {
    return this.holding || (!this.packetPending && this.waiting);
  }

  runTask() {
    let packet = null;
    if (this.waiting && this.packetPending) {
      packet = this.queue;
      this.queue = packet.link;
      this.waiting = false;
      this.packetPending = this.queue !== null;
    }
    return this.run(packet);
  }

  addPacket(packet, sender) {
    if (this.queue === null) {
      this.queue = packet;
      this.packetPending = true;
      if (this.priority > sender.priority) return this;
    } else {
      this.queue = packet.appendTo(this.queue);
    }
    return sender;
  }

  wait() {
    this.waiting = true;
    return this;
  }
}

class IdleProcess extends Process {
  constructor(scheduler) {
    super(scheduler, IDLE, 0, null, false);
    this.control = 1;
    this.count = 10000;
  }

  run() {
    this.count--;
    if (this.count === 0) return this.scheduler.holdSelf();
    if ((this.control & 1) === 0) {
      this.control >>= 1;
      return this.scheduler.release(DEVICE_A);
    }
    this.control = (this.control >> 1) ^ 0xd008;
    return this.scheduler.release(DEVICE_B);
  }
}

class WorkerProcess extends Process {
  constructor(scheduler, queue) {
    super(scheduler, WORKER, 1000, queue, true);
    this.destination = HANDLER_A;
    this.letter = 0;
  }

  run(packet) {
    if (packet === null) return this.wait();
    this.destination = this.destination === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.ident = this.destination;
    packet.datum = 0;
    for (let i = 0; i < 4; i++) {
      this.letter++;
      if (this.letter > 26) this.letter = 1;
      packet.data[i] = 64 + this.letter;
    }
    return this.scheduler.send(packet);
  }
}

class HandlerProcess extends Process {
  constructor(scheduler, ident, priority, queue) {
    super(scheduler, ident, priority, queue, true);
    this.workIn = null;
    this.deviceIn = null;
  }

  run(packet) {
    if (packet !== null) {
      if (packet.kind === WORK_PACKET) this.workIn = packet.appendTo(this.workIn);
      else this.deviceIn = packet.appendTo(this.deviceIn);
    }
    const work = this.workIn;
    if (work !== null) {
      const count = work.datum;
      if (count >= 4) {
        this.workIn = work.link;
        return this.scheduler.send(work);
      }
      const device = this.deviceIn;
      if (device !== null) {
        this.deviceIn = device.link;
        device.datum = work.data[count];
        work.datum = count + 1;
        return this.scheduler.send(device);
      }
    }
    return this.wait();
  }
}

class DeviceProcess extends Process {
  constructor(scheduler, ident, priority) {
    super(scheduler, ident, priority, null, true);
    this.pending = null;
  }

  run(packet) {
    if (packet === null) {
      const pending = this.pending;
      if (pending === null) return this.wait();
      this.pending = null;
      return this.scheduler.send(pending);
    }
    this.pending = packet;
    return this.scheduler.holdSelf();
  }
}

class Scheduler {
  constructor() {
    this.tasks = null;
    this.current = null;
    this.holds = 0;
    this.sends = 0;
    this.table = new Array(TASKS).fill(null);
  }

  add(task) {
    this.tasks = task;
    this.table[task.ident] = task;
  }

  schedule() {
    this.current = this.tasks;
    while (this.current !== null) {
      const task = this.current;
      this.current = task.isHeldOrWaiting() ? task.next : task.runTask();
    }
  }

  holdSelf() {
    this.holds++;
    this.current.holding = true;
    return this.current.next;
  }

  release(ident) {
    const task = this.table[ident];
    task.holding = false;
    return task.priority > this.current.priority ? task : this.current;
  }

  send(packet) {
    const receiver = this.table[packet.ident];
    this.sends++;
    packet.link = null;
    packet.ident = this.current.ident;
    return receiver.addPacket(packet, this.current);
  }
}

function simulate() {
  const scheduler = new Scheduler();
  new IdleProcess(scheduler);
  new WorkerProcess(scheduler, new Packet(new Packet(null, WORKER, WORK_PACKET), WORKER, WORK_PACKET));
  let queue = new Packet(new Packet(new Packet(null, DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET);
  new HandlerProcess(scheduler, HANDLER_A, 2000, queue);
  queue = new Packet(new Packet(new Packet(null, DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET);
  new HandlerProcess(scheduler, HANDLER_B, 3000, queue);
  new DeviceProcess(scheduler, DEVICE_A, 4000);
  new DeviceProcess(scheduler, DEVICE_B, 5000);
  scheduler.schedule();
  return scheduler;
}

function benchmark(rounds) {
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const scheduler = simulate();
    total += scheduler.holds * 100_000 + scheduler.sends;
  }
  return total;
}

measure(benchmark, { small: [1, 929723246], full: [4, 3718892984] });
