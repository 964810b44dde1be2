record Item(sku: String, quantity: int, description: String)

class Log {
    List<String> msgs = [];
    func initialize() { this.msgs.clear(); }
}

func main() {
    const item = new Item("a", 2, "apple");
    print(`${item.qty} ${item.desc}`);
    const log = new Log();
    log.init();
    print(log.messages);
    print(item.price);
    print(log.write("x"));
}
