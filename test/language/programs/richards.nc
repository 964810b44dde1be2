// Richards as closures over data records: each task is a function over a packet and its own data.

const IDLER = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const NUM_TYPES = 6;
const DATA_SIZE = 4;

enum Kind { Device, Work }

class Packet {
    Packet? link;
    int identity;
    Kind kind;
    int datum = 0;
    List<int> data = List.filled(DATA_SIZE, 0);
    constructor(this.link, this.identity, this.kind) {}
}

func append(packet: Packet, queueHead: Packet?): Packet {
    packet.link = null;
    if (queueHead == null) { return packet; }
    let mouse = queueHead;
    while (let link = mouse.link) { mouse = link; }
    mouse.link = packet;
    return queueHead;
}

class TaskState {
    protected bool pending = false;
    protected bool waiting = false;
    protected bool holding = false;

    static func running(): TaskState { return new TaskState(); }
    static func waitingState(): TaskState {
        const t = new TaskState();
        t.waiting = true;
        return t;
    }
    static func waitingWithPacket(): TaskState {
        const t = TaskState.waitingState();
        t.pending = true;
        return t;
    }
    func set(pending: bool, waiting: bool, holding: bool) {
        this.pending = pending;
        this.waiting = waiting;
        this.holding = holding;
    }
    func isHoldingOrWaiting(): bool { return this.holding || (!this.pending && this.waiting); }
    func isWaitingWithPacket(): bool { return this.pending && this.waiting && !this.holding; }
    func setHolding(b: bool) { this.holding = b; }
    func setWaiting(b: bool) { this.waiting = b; }
}

interface TaskData {}
class DeviceData implements TaskData { Packet? pending; }
class HandlerData implements TaskData {
    Packet? workIn;
    Packet? deviceIn;
    func workInAdd(p: Packet) { this.workIn = append(p, this.workIn); }
    func deviceInAdd(p: Packet) { this.deviceIn = append(p, this.deviceIn); }
}
class IdleData implements TaskData { int control = 1; int count = 10000; }
class WorkerData implements TaskData { int destination = HANDLER_A; int count = 0; }

type Body = (Packet?, TaskData) => TaskControlBlock?;

class TaskControlBlock extends TaskState {
    TaskControlBlock? link;
    int identity;
    int priority;
    private Packet? input;
    private TaskData data;
    private Body body;

    constructor(link: TaskControlBlock?, identity: int, priority: int, work: Packet?, state: TaskState, data: TaskData, body: Body) {
        super();
        this.link = link;
        this.identity = identity;
        this.priority = priority;
        this.input = work;
        this.pending = state.pending;
        this.waiting = state.waiting;
        this.holding = state.holding;
        this.data = data;
        this.body = body;
    }

    func addInputAndCheckPriority(packet: Packet, oldTask: TaskControlBlock): TaskControlBlock {
        if (this.input == null) {
            this.input = packet;
            this.pending = true;
            if (this.priority > oldTask.priority) { return this; }
        } else {
            this.input = append(packet, this.input);
        }
        return oldTask;
    }

    func runTask(): TaskControlBlock? {
        let message: Packet? = null;
        if (this.isWaitingWithPacket()) {
            message = this.input;
            this.input = message?.link;
            this.set(this.input != null, false, false);
        }
        return this.body(message, this.data);
    }
}

class Scheduler {
    private int queuePacketCount = 0;
    private int holdCount = 0;
    private List<TaskControlBlock?> taskTable = List.filled(NUM_TYPES, null);
    private TaskControlBlock? taskList = null;
    private TaskControlBlock? currentTask = null;
    private int currentTaskIdentity = 0;

    private func current(): TaskControlBlock { return this.currentTask!; }

    func createDevice(identity: int, priority: int, work: Packet?, state: TaskState) {
        this.createTask(identity, priority, work, state, new DeviceData(), (packet, taskData) => {
            const data = taskData as DeviceData;
            if (packet == null) {
                const waiting = data.pending;
                if (waiting == null) { return this.markWaiting(); }
                data.pending = null;
                return this.queuePacket(waiting);
            }
            data.pending = packet;
            return this.holdSelf();
        });
    }

    func createHandler(identity: int, priority: int, work: Packet?, state: TaskState) {
        this.createTask(identity, priority, work, state, new HandlerData(), (packet, taskData) => {
            const data = taskData as HandlerData;
            if (packet) {
                match (packet.kind) {
                    Work => data.workInAdd(packet),
                    Device => data.deviceInAdd(packet),
                }
            }
            if (let workPacket = data.workIn) {
                const count = workPacket.datum;
                if (count >= DATA_SIZE) {
                    data.workIn = workPacket.link;
                    return this.queuePacket(workPacket);
                }
                if (let devicePacket = data.deviceIn) {
                    data.deviceIn = devicePacket.link;
                    devicePacket.datum = workPacket.data[count];
                    workPacket.datum = count + 1;
                    return this.queuePacket(devicePacket);
                }
            }
            return this.markWaiting();
        });
    }

    func createIdler(identity: int, priority: int, work: Packet?, state: TaskState) {
        this.createTask(identity, priority, work, state, new IdleData(), (packet, taskData) => {
            const data = taskData as IdleData;
            data.count -= 1;
            if (data.count == 0) { return this.holdSelf(); }
            if ((data.control & 1) == 0) {
                data.control /= 2;
                return this.release(DEVICE_A);
            }
            data.control = (data.control / 2) ^ 53256;
            return this.release(DEVICE_B);
        });
    }

    func createWorker(identity: int, priority: int, work: Packet?, state: TaskState) {
        this.createTask(identity, priority, work, state, new WorkerData(), (packet, taskData) => {
            const data = taskData as WorkerData;
            if (packet == null) { return this.markWaiting(); }
            data.destination = data.destination == HANDLER_A ? HANDLER_B : HANDLER_A;
            packet.identity = data.destination;
            packet.datum = 0;
            for (i in 0..DATA_SIZE) {
                data.count += 1;
                if (data.count > 26) { data.count = 1; }
                packet.data[i] = c'A' + data.count - 1;
            }
            return this.queuePacket(packet);
        });
    }

    private func createTask(identity: int, priority: int, work: Packet?, state: TaskState, data: TaskData, body: Body) {
        const t = new TaskControlBlock(this.taskList, identity, priority, work, state, data, body);
        this.taskList = t;
        this.taskTable[identity] = t;
    }

    private func packets(count: int, identity: int, kind: Kind): Packet? {
        let head: Packet? = null;
        count.times((_) => { head = new Packet(head, identity, kind); });
        return head;
    }

    func start(): bool {
        this.createIdler(IDLER, 0, null, TaskState.running());
        this.createWorker(WORKER, 1000, this.packets(2, WORKER, Kind.Work), TaskState.waitingWithPacket());
        this.createHandler(HANDLER_A, 2000, this.packets(3, DEVICE_A, Kind.Device), TaskState.waitingWithPacket());
        this.createHandler(HANDLER_B, 3000, this.packets(3, DEVICE_B, Kind.Device), TaskState.waitingWithPacket());
        this.createDevice(DEVICE_A, 4000, null, TaskState.waitingState());
        this.createDevice(DEVICE_B, 5000, null, TaskState.waitingState());
        this.schedule();
        print(`queued ${this.queuePacketCount} held ${this.holdCount}`);
        return this.queuePacketCount == 23246 && this.holdCount == 9297;
    }

    private func findTask(identity: int): TaskControlBlock {
        return this.taskTable[identity] ?? throw new Error(8100, "findTask failed");
    }

    func holdSelf(): TaskControlBlock? {
        this.holdCount += 1;
        this.current().setHolding(true);
        return this.current().link;
    }

    func queuePacket(packet: Packet): TaskControlBlock? {
        const t = this.findTask(packet.identity);
        this.queuePacketCount++;
        packet.link = null;
        packet.identity = this.currentTaskIdentity;
        return t.addInputAndCheckPriority(packet, this.current());
    }

    func release(identity: int): TaskControlBlock? {
        const t = this.findTask(identity);
        t.setHolding(false);
        return t.priority > this.current().priority ? t : this.currentTask;
    }

    func markWaiting(): TaskControlBlock? {
        this.currentTask?.setWaiting(true);
        return this.currentTask;
    }

    private func schedule() {
        this.currentTask = this.taskList;
        while (let task = this.currentTask) {
            if (task.isHoldingOrWaiting()) {
                this.currentTask = task.link;
            } else {
                this.currentTaskIdentity = task.identity;
                this.currentTask = task.runTask();
            }
        }
    }
}

func main() {
    print(new Scheduler().start() ? "ok" : "wrong");
}
// expect: queued 23246 held 9297
// expect: ok
