/// Work that goes on beside the code that started it: what `spawn f(x)` gives. `await t` waits for its result.
/// ```noodlecore
/// func slowly(x: int): int { sleep(1); return x * 2; }
/// const task = spawn slowly(21);
/// await task  // => 42
/// ```
extern class Task<T> {
    /// Whether it has ended: with a result, with an error, or cancelled.
    /// ```noodlecore
    /// const task = Task.of(1);
    /// await task;
    /// task.isDone()  // => true
    /// ```
    extern func isDone(): bool;

    /// Whether it was cancelled.
    /// ```noodlecore
    /// const task = spawn sleep(1000);
    /// task.cancel();
    /// task.isCancelled()  // => true
    /// ```
    extern func isCancelled(): bool;

    /// Asks it to stop: the wait that it stands in, or the next one, throws the cancellation. Awaiting it throws too.
    /// ```noodlecore
    /// const task = spawn sleep(1000);
    /// task.cancel();
    /// task.isCancelled()  // => true
    /// ```
    extern func cancel();

    /// A task that ends at once with a value.
    /// ```noodlecore
    /// await Task.of(3)  // => 3
    /// ```
    static func of<R>(value: R): Task<R> { return spawn give(value); }

    /// All results, in the order of the tasks. Where one fails, the others are cancelled and its error is thrown.
    /// ```noodlecore
    /// await Task.all([Task.of(1), Task.of(2)])  // => [1, 2]
    /// ```
    static func all<R>(tasks: Iterable<Task<R>>): Task<List<R>> {
        return spawn awaitAll(List.from(tasks));
    }

    /// The result, or the error, of the task that ends first; the others are cancelled. An error [3108] for no tasks.
    /// ```noodlecore
    /// func after(ms: int, x: int): int { sleep(ms); return x; }
    /// await Task.race([spawn after(200, 1), spawn after(1, 2)])  // => 2
    /// ```
    static func race<R>(tasks: Iterable<Task<R>>): Task<R> {
        return spawn awaitFirst(List.from(tasks));
    }

    /// What became of every task, in order: its value, or its error.
    /// ```noodlecore
    /// func refuse(): int { throw new Error(8001, "no"); }
    /// const outcomes = await Task.settle([Task.of(1), spawn refuse()]);
    /// outcomes.map((outcome) => outcome.succeeded())  // => [true, false]
    /// ```
    static func settle<R>(tasks: Iterable<Task<R>>): Task<List<TaskOutcome<R>>> {
        return spawn settleAll(List.from(tasks));
    }
}

/// What a task came to: see `Task.settle`. Exactly one of the two is there (a task may also give null).
record TaskOutcome<T>(value: T?, error: Error?) {
    /// Whether there is no error.
    /// ```noodlecore
    /// (await Task.settle([Task.of(1)]))[0].succeeded()  // => true
    /// ```
    func succeeded(): bool { return this.error == null; }
}

/// Waits so many milliseconds. Other tasks go on meanwhile.
/// ```noodlecore
/// sleep(1);
/// ```
extern func sleep(milliseconds: int);

/// Lets other tasks go on before this one.
/// ```noodlecore
/// yieldNow();
/// ```
func yieldNow() { sleep(0); }

private func give<R>(value: R): R { return value; }

private func awaitAll<R>(tasks: List<Task<R>>): List<R> {
    const ended = watchAll(tasks);
    try {
        for (turn in 0..tasks.length) { await tasks[ended.receive()]; }
        return tasks.map((task) => await task);
    } catch (e) {
        cancelAll(tasks);
        throw e;
    }
}

private func awaitFirst<R>(tasks: List<Task<R>>): R {
    if (tasks.isEmpty()) {
        throw new Error(3108, "Task.race() needs a task, but the List is empty");
    }
    const ended = watchAll(tasks);
    try {
        return await tasks[ended.receive()];
    } finally {
        cancelAll(tasks);
    }
}

private func settleAll<R>(tasks: List<Task<R>>): List<TaskOutcome<R>> {
    const outcomes = new List<TaskOutcome<R>>();
    for (task in tasks) {
        try {
            outcomes.add(new TaskOutcome<R>(await task, null));
        } catch (e) {
            outcomes.add(new TaskOutcome<R>(null, e));
        }
    }
    return outcomes;
}

/// A channel that gets the position of each task when that task has ended.
private func watchAll<R>(tasks: List<Task<R>>): Channel<int> {
    const ended = new Channel<int>(tasks.length);
    for (index in 0..tasks.length) { spawn watch(tasks[index], index, ended); }
    return ended;
}

private func watch<R>(task: Task<R>, index: int, ended: Channel<int>) {
    try {
        await task;
    } catch (e) {
        /* whoever awaits the task sees its error */
    }
    ended.send(index);
}

private func cancelAll<R>(tasks: List<Task<R>>) {
    for (task in tasks) { task.cancel(); }
}
