// A trace shows where an error was thrown first, however many tasks and handlers it went through. (What calls itself is not inlined.)
func fail(code: int): int { if (code < 0) { return fail(-code); } sleep(0); throw new Error(code, "failed"); }

func handled(task: Task<int>): int {
    try { return await task; } catch (e) { throw e; } finally { sleep(0); }
}

func own(again: bool = false): int {
    try {
        if (again) { return own(); }
        return fail(8502);
    } finally { sleep(0); }
}

func main() {
    try { handled(spawn fail(8500)); } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 8500 ["fail (test/language/tasks/trace_of_an_awaited_error.nc:2)", "main.spawn0 (test/language/tasks/trace_of_an_awaited_error.nc:16)"]
    const task = spawn handled(spawn fail(8501));
    try { await Task.all([task, task]); } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 8501 ["fail (test/language/tasks/trace_of_an_awaited_error.nc:2)", "main.spawn2 (test/language/tasks/trace_of_an_awaited_error.nc:18)"]
    try { own(); } catch (e) { print(`${e.code} ${e.trace}`); }
    // expect: 8502 ["fail (test/language/tasks/trace_of_an_awaited_error.nc:2)", "own (test/language/tasks/trace_of_an_awaited_error.nc:11)", "main (test/language/tasks/trace_of_an_awaited_error.nc:21)"]
}
