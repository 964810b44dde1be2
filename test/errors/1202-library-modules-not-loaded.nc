// What a module of the library declares that nothing has loaded is found there.
class Hub {
    private EventEmitter events = new EventEmitter();
    func subscribe(topic: String, listener: (any) => void): Subscription {
        return this.events.on(topic, listener);
    }
    func key(): int { return SecureRandom.bytes(1)[0]; }
}

print(new Hub().subscribe("a", (x) => print(x)));
print(combinations([1, 2, 3], 2));
