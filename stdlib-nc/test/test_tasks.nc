func slowly(ms: int, value: int): int {
    sleep(ms);
    return value;
}

func refuse(ms: int): int {
    sleep(ms);
    throw new Error(8001, "no");
}

@test
func tasksGiveResults() {
    const task = spawn slowly(1, 42);
    assertFalse(task.isDone());
    assertEqual(await task, 42);
    assertTrue(task.isDone());
    assertEqual(await task, 42, "a second time too");
}

@test
func errorsComeToWhoAwaits() {
    const task = spawn refuse(1);
    assertEqual(assertThrows(() => { await task; }, 8001).message, "no");
}

@test
func allWaitsForEvery() {
    assertEqual(await Task.all([spawn slowly(5, 1), spawn slowly(1, 2), Task.of(3)]), [1, 2, 3]);
    const slow = spawn slowly(10000, 1);
    assertThrows(() => { await Task.all([slow, spawn refuse(1)]); }, 8001);
    assertTrue(slow.isCancelled(), "the others are cancelled");
    assertEqual(await Task.all(new List<Task<int>>()), []);
}

@test
func raceTakesTheFirst() {
    const slow = spawn slowly(10000, 1);
    assertEqual(await Task.race([slow, spawn slowly(1, 2)]), 2);
    assertTrue(slow.isCancelled());
    assertThrows(() => { await Task.race(new List<Task<int>>()); }, 3108);
}

@test
func settleKeepsErrors() {
    const outcomes = await Task.settle([Task.of(1), spawn refuse(1)]);
    assertEqual(outcomes[0].value, 1);
    assertEqual(outcomes[1].error!.code, 8001);
}

@test
func cancelledTasksThrow() {
    const task = spawn slowly(10000, 1);
    task.cancel();
    assertThrows(() => { await task; }, 3301);
}

@test
func timeIsLimited() {
    const task = spawn slowly(10000, 1);
    assertThrows(() => { await task within 5; }, 3302);
    task.cancel();
    assertEqual(await Task.of(7) within 1000, 7);
}

func produce(out: Channel<int>, count: int) {
    for (i in 0..count) { out.send(i); }
    out.close();
}

@test
func channelsCarryValuesInOrder() {
    for (capacity in [0, 1, 3, 100]) {
        const channel = new Channel<int>(capacity);
        spawn produce(channel, 20);
        assertEqual(channel.toList(), (0..20).toList(), `capacity ${capacity}`);
    }
}

@test
func closedChannels() {
    const channel = new Channel<String?>(2);
    channel.send(null);
    channel.send("x");
    channel.close();
    channel.close();
    assertThrows(() => { channel.send("y"); }, 3305);
    assertNull(channel.receive());
    assertEqual(channel.receive(), "x");
    assertThrows(() => { channel.receive(); }, 3306);
    assertNull(channel.receiveOrNull());
    assertTrue(channel.isClosed());
}

@test
func nothingWaitsWhereItNeedNot() {
    const channel = new Channel<int>(1);
    assertTrue(channel.trySend(1));
    assertFalse(channel.trySend(2));
    assertEqual(channel.length, 1);
    assertEqual(channel.tryReceive(), 1);
    assertNull(channel.tryReceive());
}

func square(inbox: Channel<int>, outbox: Channel<int>) {
    for (n in inbox) { outbox.send(n * n); }
}

@test
func manyWorkersShareAChannel() {
    const inbox = new Channel<int>();
    const outbox = new Channel<int>(100);
    const workers = List.generate(4, (i) => spawn square(inbox, outbox));
    for (i in 0..50) { inbox.send(i); }
    inbox.close();
    await Task.all(workers);
    outbox.close();
    assertEqual(outbox.toList().sorted(), List.generate(50, (i) => i * i));
}

@test
func aCancelledReceiverTakesNothing() {
    const channel = new Channel<int>();
    const waiting = spawn channel.receive();
    sleep(1);
    waiting.cancel();
    const second = spawn channel.receive();
    sleep(1);
    channel.send(5);
    assertEqual(await second, 5);
}
