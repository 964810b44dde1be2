// `isEmpty` and `asList` are names, whatever is wrong in their line.
class Room {
    List<String> names = [];
    func describe(): String {
        return `has ${this.names.isEmpty() ? "nothing" this.names.join(", ")}; ways: ${this.names.length}`;
    }
    func isLarge(): bool { return this.names.length > 3; }
}

const room = new Room();
print(room.isLarge() ? "large" "small");
