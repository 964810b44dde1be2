// `return log(x);` in a function without a result is allowed: what is spawned of it is a task like any other.
func count(n: int) {
    if (n > 0) { return count(n - 1); }
    print("counted");
}

class Counter {
    func down(n: int) { if (n > 0) { return this.down(n - 1); } }

    func begin(): Task<any> {
        const task = spawn this.down(3);
        task.cancel();
        return task;
    }
}

const started = spawn count(2);
await started;
const left = spawn count(1);
left.cancel();
try { await left; } catch (e) { print(e.message); }
try { await new Counter().begin(); } catch (e) { print(e.message); }
// expect: counted
// expect: the task was cancelled
// expect: the task was cancelled
