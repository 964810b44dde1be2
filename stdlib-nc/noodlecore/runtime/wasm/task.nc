// Tasks: the host's, each in an object of the program.

import noodlecore.runtime.wasm.scheduler as scheduler

class HostTask {
    const any host;

    constructor(this.host) {}
}

func spawn(body: () => any): HostTask { return new HostTask(scheduler.spawn(body)); }

// Waits for the result, forever where the limit is negative.
func awaitTask(task: HostTask?, within: int): any {
    return scheduler.awaitTask(task?.host, within);
}

// What a task does.
func callBody(body: () => any): any { return body(); }

func Task_isDone(task: HostTask): bool { return scheduler.isDone(task.host); }

func Task_isCancelled(task: HostTask): bool { return scheduler.isCancelled(task.host); }

func Task_cancel(task: HostTask) { scheduler.cancel(task.host); }
