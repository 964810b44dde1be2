/// A queue between tasks. `send` waits while it is full, `receive` while it is empty. With capacity 0 the two meet.
/// ```noodlecore
/// func produce(out: Channel<int>) {
///     for (i in 0..3) { out.send(i); }
///     out.close();
/// }
/// const numbers = new Channel<int>(1);
/// spawn produce(numbers);
/// for (n in numbers) { print(n); }
/// // => 0
/// // => 1
/// // => 2
/// ```
extern class Channel<T> implements Iterable<T> {
    /// How many values wait to be received.
    /// ```noodlecore
    /// const c = new Channel<int>(2);
    /// c.send(1);
    /// c.length  // => 1
    /// ```
    extern const int length;

    /// An empty channel that holds up to so many values.
    extern constructor(capacity: int = 0);

    /// Puts a value in; waits while the channel is full. An error [3305] where it is closed.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.send(7);
    /// c.receive()  // => 7
    /// ```
    extern func send(value: T);

    /// Puts a value in where that needs no wait; tells whether it did.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.trySend(1)  // => true
    /// c.trySend(2)  // => false
    /// ```
    extern func trySend(value: T): bool;

    /// Takes the oldest value; waits while there is none. An error [3306] where the channel is closed and empty.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.send(7);
    /// c.receive()  // => 7
    /// ```
    extern func receive(): T;

    /// Takes the oldest value where that needs no wait, else gives null.
    /// ```noodlecore
    /// new Channel<int>(1).tryReceive()  // => null
    /// ```
    extern func tryReceive(): T?;

    /// Waits for a value; gives null where the channel is closed and empty.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.close();
    /// c.receiveOrNull()  // => null
    /// ```
    func receiveOrNull(): T? {
        const taken = new List<T>();
        return this.receiveInto(taken) ? taken[0] : null;
    }

    /// Receives a value and adds it to a List; false where the channel is closed and empty.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.send(7);
    /// const taken = new List<int>();
    /// c.receiveInto(taken)  // => true
    /// taken                 // => [7]
    /// ```
    extern func receiveInto(target: List<T>): bool;

    /// Says that nothing more will come. What is in the channel can still be received.
    /// ```noodlecore
    /// const c = new Channel<int>();
    /// c.close();
    /// c.isClosed()  // => true
    /// ```
    extern func close();

    /// Whether `close` was called.
    /// ```noodlecore
    /// new Channel<int>().isClosed()  // => false
    /// ```
    extern func isClosed(): bool;

    /// Receives until the channel is closed and empty: what `for (v in channel)` does.
    /// ```noodlecore
    /// const c = new Channel<int>(1);
    /// c.send(7);
    /// c.close();
    /// for (v in c) { print(v); }
    /// // => 7
    /// ```
    func iterator(): Iterator<T> { return new ChannelIterator<T>(this); }

    /// Everything that comes until the channel is closed.
    /// ```noodlecore
    /// const c = new Channel<int>(2);
    /// c.send(1);
    /// c.send(2);
    /// c.close();
    /// c.toList()  // => [1, 2]
    /// ```
    func toList(): List<T> { return List.from(this); }
}

private class ChannelIterator<T> implements Iterator<T> {
    private const Channel<T> channel;
    private const List<T> taken = new List<T>();

    constructor(this.channel) {}

    func hasNext(): bool { return this.taken.isNotEmpty() || this.channel.receiveInto(this.taken); }

    func next(): T {
        if (!this.hasNext()) { throw new Error(3306, "receive on a closed channel"); }
        return this.taken.pop();
    }
}
