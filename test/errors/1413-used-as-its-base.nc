final class Bus {
    private List<(String) => void> handlers = [];
    func on(handler: (String) => void) { this.handlers.add(handler); }
}

class CountingBus extends Bus {
    int sent = 0;
}

func twice<T>(handler: (T) => void): (T) => void {
    return (value) => { handler(value); handler(value); };
}

const bus = new CountingBus();
bus.on(twice((event) => print(event.length)));
