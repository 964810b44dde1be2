interface Listener {
    func onEvent(name: String, count: int): bool
    func onDone(): void
    get title(): String
    func reset() {}
}

func listen(listener: Listener) { listener.onDone(); }

func main() {
    listen({ onEvent: (name, count) => true });
    listen({ onEvent: (name) => true, onDone: () => {}, title: 3 });
    listen({ onEvent: (name, count) => name, onDon: () => {}, title: "t", size: 4 });
}
