import noodlecore.collections.priority_queue

record Event(at: int, name: String)

const events = new PriorityQueue<Event>((a, b) => a.at - b.at);

func show(event: Event) { print(event.name); }

while (!events.isEmpty()) {
    const event = events.remove();
    if (event.at > 100) { break; }
    show(event);
}
