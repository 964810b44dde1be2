/// Calls whoever listens to an event's name, with any payload.
/// ```noodlecore
/// import noodlecore.events
/// const events = new EventEmitter();
/// events.on("node_failure", (id) => print(`${id} failed`));
/// events.emit("node_failure", "n1");
/// // => n1 failed
/// ```
class EventEmitter {
    private const Map<String, List<Subscription>> subscriptions = new Map<String, List<Subscription>>();

    /// Calls `handler` at each `event` from now on.
    /// ```noodlecore
    /// import noodlecore.events
    /// const events = new EventEmitter();
    /// const subscription = events.on("tick", (n) => print(n));
    /// events.emit("tick", 1);
    /// // => 1
    /// subscription.close();
    /// events.emit("tick", 2);
    /// ```
    func on(event: String, handler: (any) => void): Subscription {
        return this.subscribe(event, handler, false);
    }

    /// Calls `handler` at the next `event` only.
    /// ```noodlecore
    /// import noodlecore.events
    /// const events = new EventEmitter();
    /// events.once("ready", (x) => print("ready"));
    /// events.emit("ready");
    /// // => ready
    /// events.emit("ready")   // => false
    /// ```
    func once(event: String, handler: (any) => void): Subscription {
        return this.subscribe(event, handler, true);
    }

    private func subscribe(event: String, handler: (any) => void, once: bool): Subscription {
        const subscription = new Subscription(this, event, handler, once);
        this.subscriptions.getOrPut(event, () => []).add(subscription);
        return subscription;
    }

    /// Ends a subscription, or all subscriptions to an event.
    /// ```noodlecore
    /// import noodlecore.events
    /// const events = new EventEmitter();
    /// events.on("tick", (n) => print(n));
    /// events.off("tick");
    /// events.listenerCount("tick")  // => 0
    /// ```
    func off(event: String, subscription: Subscription? = null) {
        const listeners = this.subscriptions.get(event);
        if (listeners == null) { return; }
        if (subscription != null) { listeners.removeWhere((each) => isSame(each, subscription)); }
        if (subscription == null || listeners.isEmpty()) { this.subscriptions.delete(event); }
    }

    /// Calls every handler of an event, in the order in which they came; tells whether there was one. Where handlers throw, the
    /// others are called all the same, then the first error is thrown.
    /// ```noodlecore
    /// import noodlecore.events
    /// new EventEmitter().emit("nobody listens", 1)  // => false
    /// ```
    func emit(event: String, payload: any = null): bool {
        const listeners = this.subscriptions.get(event);
        if (listeners == null) { return false; }
        let firstError: Error? = null;
        for (subscription in listeners.copy()) {
            try { subscription.deliver(payload); } catch (e) { firstError = firstError ?? e; }
        }
        if (firstError != null) { throw firstError; }
        return true;
    }

    /// Waits for the next `event` and gives its payload; an error [3302] where it does not come within so many milliseconds.
    /// ```noodlecore
    /// import noodlecore.events
    /// const events = new EventEmitter();
    /// spawn events.emit("ready", 7);
    /// events.next("ready")  // => 7
    /// ```
    func next(event: String, withinMillis: int = 60000): any {
        const arrived = new Channel<any>(1);
        const subscription = this.once(event, (payload) => { arrived.trySend(payload); });
        try {
            return await (spawn arrived.receive()) within withinMillis;
        } finally {
            subscription.close();
        }
    }

    /// How many handlers an event has.
    /// ```noodlecore
    /// new EventEmitter().listenerCount("tick")  // => 0
    /// ```
    func listenerCount(event: String): int { return this.subscriptions.get(event)?.length ?? 0; }

    /// The events that somebody listens to.
    /// ```noodlecore
    /// const events = new EventEmitter();
    /// events.on("tick", (n) => {});
    /// events.eventNames()  // => ["tick"]
    /// ```
    func eventNames(): List<String> { return this.subscriptions.keys(); }

    /// Ends all subscriptions.
    /// ```noodlecore
    /// const events = new EventEmitter();
    /// events.on("tick", (n) => {});
    /// events.clear();
    /// events.emit("tick")  // => false
    /// ```
    func clear() { this.subscriptions.clear(); }
}

/// One handler's place in an `EventEmitter`.
class Subscription implements Closeable {
    const String event;
    private const EventEmitter emitter;
    private const (any) => void handler;
    private const bool once;
    private bool open = true;

    constructor(emitter: EventEmitter, event: String, handler: (any) => void, once: bool) {
        this.emitter = emitter;
        this.event = event;
        this.handler = handler;
        this.once = once;
    }

    /// Calls the handler; does nothing once the subscription has ended.
    /// ```noodlecore
    /// const subscription = new EventEmitter().on("tick", (n) => print(n));
    /// subscription.deliver(7);
    /// // => 7
    /// ```
    func deliver(payload: any) {
        if (!this.open) { return; }
        if (this.once) { this.close(); }
        this.handler(payload);
    }

    /// Ends the subscription.
    /// ```noodlecore
    /// const events = new EventEmitter();
    /// const subscription = events.on("tick", (n) => print(n));
    /// subscription.close();
    /// events.emit("tick", 1)  // => false
    /// ```
    func close() {
        if (!this.open) { return; }
        this.open = false;
        this.emitter.off(this.event, this);
    }

    /// Whether it has not ended yet.
    /// ```noodlecore
    /// new EventEmitter().on("tick", (n) => {}).isOpen()  // => true
    /// ```
    func isOpen(): bool { return this.open; }
}

/// An event with one type of payload, and no name.
/// ```noodlecore
/// import noodlecore.events
/// const loads = new Signal<float>();
/// loads.connect((load) => print(load * 2.0));
/// loads.emit(0.5);
/// // => 1.0
/// ```
class Signal<T> {
    private const Map<int, (T) => void> handlers = new Map<int, (T) => void>();
    private int connected = 0;

    /// Calls `handler` at each `emit` from now on; what it gives ends that.
    /// ```noodlecore
    /// const s = new Signal<int>();
    /// const disconnect = s.connect((n) => print(n));
    /// s.emit(1);
    /// disconnect();
    /// s.emit(2);
    /// // => 1
    /// ```
    func connect(handler: (T) => void): () => void {
        this.connected += 1;
        const place = this.connected;
        this.handlers.set(place, handler);
        return () => { this.handlers.delete(place); };
    }

    /// Calls every handler with a value. Where handlers throw, the others are called all the same, then the first error is thrown.
    /// ```noodlecore
    /// const s = new Signal<String>();
    /// s.connect((text) => print(text));
    /// s.emit("ready");
    /// // => ready
    /// ```
    func emit(value: T) {
        let firstError: Error? = null;
        for (handler in this.handlers.values()) {
            try { handler(value); } catch (e) { firstError = firstError ?? e; }
        }
        if (firstError != null) { throw firstError; }
    }

    /// How many handlers there are.
    /// ```noodlecore
    /// new Signal<int>().listenerCount()  // => 0
    /// ```
    func listenerCount(): int { return this.handlers.size; }
}

/// The program's own emitter, for parts that know nothing else of each other.
const events = new EventEmitter();
