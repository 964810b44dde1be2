func slow(n: int): int { return n; }

func main() {
    const tasks = [spawn slow(1), spawn slow(2)];
    print(await Promise.all(tasks));
    print(await Promise.race(tasks));
    print((await Promise.allSettled(tasks)).length);
    print(await Promise.resolve(3));
}
