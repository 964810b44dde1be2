interface Listener { func handle(event: String): void }

class Bus {
    private Map<String, List<Listener>> listeners = {};

    func on(name: String, listener: Listener) {
        this.listeners.getOrPut(name, () => []).add(listener);
    }

    func emit(name: String, payload: String) {
        for (l in this.listeners.get(name)) {
            l.handle(payload, name);
        }
    }
}

class Logger implements Listener {
    func handle(event: String) { print(event); }
}

func main() {
    const bus = new Bus();
    bus.on("a", new Logger());
    bus.on("b", (e) => print(e));
    bus.emit("a", "x");
}
