// Chat server, closures and channels
class Message {
    const String from;
    const String text;
    constructor(this.from, this.text) {}
}

class Room {
    String name;
    private List<(Message) => void> subscribers = [];
    private List<Message> history = [];
    constructor(this.name) {}

    func subscribe(handler: (Message) => void): () => void {
        this.subscribers.add(handler);
        return () => this.subscribers.remove(handler);
    }

    func post(message: Message) {
        message.text = message.text.trim();
        this.history.push(message);
        for (const subscriber of this.subscribers) { subscriber(message); }
    }

    func last(n: int): List<Message> {
        return this.history[-n:];
    }

    func search(word: String): List<String> {
        return this.history.filter((m) => m.text.contains(word));
    }

    func count(): Map<String, int> {
        let counts = {};
        for (m in this.history) {
            counts[m.from] = counts[m.from] + 1;
        }
        return counts;
    }
}

func listen(channel: Channel<Message>, room: Room) {
    for (message in channel) {
        room.post(message)
    }
    return channel;
}

func main() {
    let room = new Room("lobby");
    let channel = new Channel<Message>();
    let task = spawn listen(channel, room);
    room.subscribe(m => print(`${m.from}: ${m.txt}`));
    room.subscribe((m, n) => print(m));
    room.subscribe(print("x"));
    channel.send(new Message("ann", "hi"));
    channel.send("hello");
    channel.close;
    await taks;
    let stop = room.subscribe((m) => {});
    stop.call();
    for (let i = 0, i < 3, i++) { print(i); }
    print(room.history.length);
    let label = room.name == "lobby" ? "main";
    switch (label) { case "main": print(1); break; default: print(2); }
}
