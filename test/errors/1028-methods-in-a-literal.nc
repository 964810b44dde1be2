interface Listener {
    func onEvent(name: String, count: int): bool
    func onDone()
}

func start(listener: Listener) {
    print(listener.onEvent("start", 1));
    listener.onDone();
}

func main() {
    start({ onEvent(name, count) { return name.length > count; }, onDone() { print("done"); } });
    start({
        onEvent(name: String, count: int): bool { return false; },
        func onDone() { print("over"); },
    });
}
