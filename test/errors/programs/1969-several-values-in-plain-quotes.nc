class Room { const String name; constructor(this.name) {}
    func describe(count: int): String {
        const doors = count + 1;
        const things = "x".repeat(count);
        const unused = 3;
        return "${this.name}. Exits: ${doors}. You see ${things}.";
    }
}
print(new Room("a").describe(1));
