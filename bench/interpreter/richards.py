# A small operating system kernel, simulated: tasks of four kinds exchange packets. After Martin Richards' benchmark.
IDLE = 0
WORKER = 1
HANDLER_A = 2
HANDLER_B = 3
DEVICE_A = 4
DEVICE_B = 5
TASKS = 6

DEVICE_PACKET = 0
WORK_PACKET = 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        """Appends this packet to a queue; gives the queue."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue, waiting):
        self.scheduler = scheduler
        self.next = scheduler.tasks
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.packet_pending = queue is not None
        self.waiting = waiting
        self.holding = False
        scheduler.add(self)

    def run(self, packet):
        raise NotImplementedError

    def is_held_or_waiting(self):
        return self.holding or (not self.packet_pending and self.waiting)

    def run_task(self):
        packet = None
        if self.waiting and self.packet_pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.packet_pending = self.queue is not None
        return self.run(packet)

    def add_packet(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            self.queue = packet.append_to(self.queue)
        return sender

    def wait(self):
        self.waiting = True
        return self


class IdleTask(Task):
    def __init__(self, scheduler):
        super().__init__(scheduler, IDLE, 0, None, False)
        self.control = 1
        self.count = 10000

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold_self()
        if (self.control & 1) == 0:
            self.control = self.control // 2
            return self.scheduler.release(DEVICE_A)
        self.control = (self.control // 2) ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, queue):
        super().__init__(scheduler, WORKER, 1000, queue, True)
        self.destination = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(4):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = 64 + self.letter
        return self.scheduler.send(packet)


class HandlerTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue, True)
        self.work_in = None
        self.device_in = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is not None:
            count = work.datum
            if count >= 4:
                self.work_in = work.link
                return self.scheduler.send(work)
            device = self.device_in
            if device is not None:
                self.device_in = device.link
                device.datum = work.data[count]
                work.datum = count + 1
                return self.scheduler.send(device)
        return self.wait()


class DeviceTask(Task):
    def __init__(self, scheduler, ident, priority):
        super().__init__(scheduler, ident, priority, None, True)
        self.pending = None

    def run(self, packet):
        if packet is None:
            pending = self.pending
            if pending is None:
                return self.wait()
            self.pending = None
            return self.scheduler.send(pending)
        self.pending = packet
        return self.scheduler.hold_self()


class Scheduler:
    def __init__(self):
        self.tasks = None
        self.current = None
        self.holds = 0
        self.sends = 0
        self.table = [None] * TASKS

    def add(self, task):
        self.tasks = task
        self.table[task.ident] = task

    def find(self, ident):
        return self.table[ident]

    def schedule(self):
        self.current = self.tasks
        while self.current is not None:
            task = self.current
            self.current = task.next if task.is_held_or_waiting() else task.run_task()

    def hold_self(self):
        self.holds += 1
        task = self.current
        task.holding = True
        return task.next

    def release(self, ident):
        task = self.find(ident)
        task.holding = False
        return task if task.priority > self.current.priority else self.current

    def send(self, packet):
        receiver = self.find(packet.ident)
        self.sends += 1
        packet.link = None
        packet.ident = self.current.ident
        return receiver.add_packet(packet, self.current)


def simulate():
    scheduler = Scheduler()
    IdleTask(scheduler)
    WorkerTask(scheduler, Packet(Packet(None, WORKER, WORK_PACKET), WORKER, WORK_PACKET))
    queue = Packet(Packet(Packet(None, DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET)
    HandlerTask(scheduler, HANDLER_A, 2000, queue)
    queue = Packet(Packet(Packet(None, DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET)
    HandlerTask(scheduler, HANDLER_B, 3000, queue)
    DeviceTask(scheduler, DEVICE_A, 4000)
    DeviceTask(scheduler, DEVICE_B, 5000)
    scheduler.schedule()
    return scheduler


def main():
    holds = 0
    sends = 0
    for _ in range(20):
        scheduler = simulate()
        holds += scheduler.holds
        sends += scheduler.sends
    print(f"{holds} {sends}")


main()
