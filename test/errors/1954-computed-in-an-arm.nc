enum Message { Add(n: int), Reset }
class Counter {
    int value = 0;
    func handle(message: Message) {
        match (message) {
            Add(n) => this.value + n,
            Reset => { this.value = 0; }
        }
    }
}
const counter = new Counter();
counter.handle(Message.Add(2));
print(counter.value);
