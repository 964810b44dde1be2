// Text adventure, plain mistakes
enum Direction { North, South, East, West }

class Room {
    String name
    String description;
    Map<Direction, Room> exits = {};
    List<String> items = [];
    constructor(this.name, this.descripton) {}
    func exit(direction: Direction): Room { return this.exits[direction]; }
}

class Player {
    private Room room;
    private List<String> bag = [];
    int health = 100.0;
    constructor(this.room) {}

    func move(direction: Direction) {
        let next = this.room.exit(direction);
        if (next = null) {
            print("You cannot go there.);
            return false;
        }
        this.room = next;
        print(`You are in ${this.room.name`);
    }

    func take(item: String) {
        if (this.room.items.contains(item) {
            this.room.items.remove(item);
            this.bag.add(item)
        }
    }

    func inventory(): String {
        if (this.bag.isEmpty) { return "nothing"; }
        return this.bag.join(", ");
    }
}

func parse(word: String): Direction? {
    return match (word) {
        "north" => Direction.North,
        "south" => Direction.South,
        "east" => Direction.Eest,
        "west" => Direction.West,
    };
}

func main() {
    let hall = new Room("Hall", "A hall.");
    let cellar = new Room("Cellar");
    hall.exits[Direction.South] = cellar;
    let player = new Player(hall);
    player.move(parse("south"));
    print(player.bag.length);
    player.jump();
}
