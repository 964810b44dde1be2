func load(id: int): int {
    await Task.delay(10);
    await delay(5);
    return id;
}

const tasks = [spawn load(1), spawn load(2)];
print(await Promise.all(tasks));
print(await Task.whenAll(tasks));
print(await Task.allSettled(tasks));
