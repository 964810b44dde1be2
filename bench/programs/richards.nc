import harness

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
    Packet? link;
    int ident;
    const int kind;
    int datum = 0;
    const List<int> data = List.filled(4, 0);

    constructor(this.link, this.ident, this.kind) {}

    /// Appends this packet to a queue; gives the queue.
    func appendTo(queue: Packet?): Packet {
        this.link = null;
        if (queue == null) { return this; }
        let last = queue;
        while (let next = last.link) { last = next; }
        last.link = this;
        return queue;
    }
}

abstract class Process {
    Process? next;
    const int ident;
    const int priority;
    Packet? queue;
    bool packetPending;
    bool waiting;
    bool holding = false;
    protected const Scheduler scheduler;

    constructor(scheduler: Scheduler, ident: int, priority: int, queue: Packet?, waiting: bool) {
        this.scheduler = scheduler;
        this.next = scheduler.tasks;
        this.ident = ident;
        this.priority = priority;
        this.queue = queue;
        this.packetPending = queue != null;
        this.waiting = waiting;
        scheduler.add(this);
    }

    abstract func run(packet: Packet?): Process?;

    func isHeldOrWaiting(): bool { return this.holding || (!this.packetPending && this.waiting); }

    func runTask(): Process? {
        let packet: Packet? = null;
        if (this.waiting && this.packetPending) {
            packet = this.queue;
            this.queue = packet!.link;
            this.waiting = false;
            this.packetPending = this.queue != null;
        }
        return this.run(packet);
    }

    func addPacket(packet: Packet, sender: Process): Process {
        if (this.queue == null) {
            this.queue = packet;
            this.packetPending = true;
            if (this.priority > sender.priority) { return this; }
        } else {
            this.queue = packet.appendTo(this.queue);
        }
        return sender;
    }

    protected func wait(): Process {
        this.waiting = true;
        return this;
    }
}

class IdleProcess extends Process {
    int control = 1;
    int count = 10000;

    constructor(scheduler: Scheduler) { super(scheduler, IDLE, 0, null, false); }

    override func run(packet: Packet?): Process? {
        this.count -= 1;
        if (this.count == 0) { return this.scheduler.holdSelf(); }
        if ((this.control & 1) == 0) {
            this.control = this.control / 2;
            return this.scheduler.release(DEVICE_A);
        }
        this.control = (this.control / 2) ^ 0xD008;
        return this.scheduler.release(DEVICE_B);
    }
}

class WorkerProcess extends Process {
    int destination = HANDLER_A;
    int letter = 0;

    constructor(scheduler: Scheduler, queue: Packet) {
        super(scheduler, WORKER, 1000, queue, true);
    }

    override func run(packet: Packet?): Process? {
        if (packet == null) { return this.wait(); }
        this.destination = this.destination == HANDLER_A ? HANDLER_B : HANDLER_A;
        packet.ident = this.destination;
        packet.datum = 0;
        for (i in 0..4) {
            this.letter += 1;
            if (this.letter > 26) { this.letter = 1; }
            packet.data[i] = 64 + this.letter;
        }
        return this.scheduler.send(packet);
    }
}

class HandlerProcess extends Process {
    Packet? workIn = null;
    Packet? deviceIn = null;

    constructor(scheduler: Scheduler, ident: int, priority: int, queue: Packet) {
        super(scheduler, ident, priority, queue, true);
    }

    override func run(packet: Packet?): Process? {
        if (packet != null) {
            if (packet.kind == WORK_PACKET) {
                this.workIn = packet.appendTo(this.workIn);
            } else {
                this.deviceIn = packet.appendTo(this.deviceIn);
            }
        }
        const work = this.workIn;
        if (work != null) {
            const count = work.datum;
            if (count >= 4) {
                this.workIn = work.link;
                return this.scheduler.send(work);
            }
            const device = this.deviceIn;
            if (device != null) {
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
    Packet? pending = null;

    constructor(scheduler: Scheduler, ident: int, priority: int) {
        super(scheduler, ident, priority, null, true);
    }

    override func run(packet: Packet?): Process? {
        if (packet == null) {
            const pending = this.pending;
            if (pending == null) { return this.wait(); }
            this.pending = null;
            return this.scheduler.send(pending);
        }
        this.pending = packet;
        return this.scheduler.holdSelf();
    }
}

class Scheduler {
    Process? tasks = null;
    Process? current = null;
    int holds = 0;
    int sends = 0;
    private const List<Process?> table = List.filled(TASKS, null);

    func add(task: Process) {
        this.tasks = task;
        this.table[task.ident] = task;
    }

    func find(ident: int): Process { return this.table[ident]!; }

    func schedule() {
        this.current = this.tasks;
        while (let task = this.current) {
            this.current = task.isHeldOrWaiting() ? task.next : task.runTask();
        }
    }

    func holdSelf(): Process? {
        this.holds += 1;
        const task = this.current!;
        task.holding = true;
        return task.next;
    }

    func release(ident: int): Process? {
        const task = this.find(ident);
        task.holding = false;
        return task.priority > this.current!.priority ? task : this.current;
    }

    func send(packet: Packet): Process? {
        const receiver = this.find(packet.ident);
        this.sends += 1;
        packet.link = null;
        packet.ident = this.current!.ident;
        return receiver.addPacket(packet, this.current!);
    }
}

func simulate(): Scheduler {
    const scheduler = new Scheduler();
    new IdleProcess(scheduler);
    new WorkerProcess(
        scheduler,
        new Packet(new Packet(null, WORKER, WORK_PACKET), WORKER, WORK_PACKET),
    );
    let queue = new Packet(
        new Packet(new Packet(null, DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET),
        DEVICE_A,
        DEVICE_PACKET,
    );
    new HandlerProcess(scheduler, HANDLER_A, 2000, queue);
    queue = new Packet(
        new Packet(new Packet(null, DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET),
        DEVICE_B,
        DEVICE_PACKET,
    );
    new HandlerProcess(scheduler, HANDLER_B, 3000, queue);
    new DeviceProcess(scheduler, DEVICE_A, 4000);
    new DeviceProcess(scheduler, DEVICE_B, 5000);
    scheduler.schedule();
    return scheduler;
}

func benchmark(rounds: int): int {
    let total = 0;
    for (round in 0..rounds) {
        const scheduler = simulate();
        total += scheduler.holds * 100_000 + scheduler.sends;
    }
    return total;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(1, 929723246), full: new Size(4, 3718892984));
}
