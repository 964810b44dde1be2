// What ends a wait from outside shows where the task waited, and through which calls it came there.
func slow(): int { sleep(1000); return 1; }

func limited(task: Task<int>): int {
    if (task.isDone()) { return limited(task); }
    return await task within 1;
}

func napping(begun: Channel<int>, again: bool = true) {
    if (again) { napping(begun, false); return; }
    try {
        begun.send(1);
        sleep(2000);
    } catch (e) {
        print(`${e.code} ${e.trace}`);
        throw e;
    }
}

func main() {
    const task = spawn slow();
    try { limited(task); } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 3302 ["limited (test/language/tasks/trace_of_a_wait.nc:6)", "main (test/language/tasks/trace_of_a_wait.nc:22)"]
    const begun = new Channel<int>(1);
    const nap = spawn napping(begun);
    begun.receive();
    nap.cancel();
    task.cancel();
    try { await task; } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 3301 ["napping (test/language/tasks/trace_of_a_wait.nc:13)", "napping (test/language/tasks/trace_of_a_wait.nc:10)", "main.spawn1 (test/language/tasks/trace_of_a_wait.nc:25)"]
    // expect: 3301 ["main (test/language/tasks/trace_of_a_wait.nc:29)"]
    try { new Channel<int>(1).receive(); } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 3303 ["main (test/language/tasks/trace_of_a_wait.nc:32)"]
}
