// A text adventure: a state machine over enums, commands parsed from text, rooms that are objects.

enum Direction {
    North, East, South, West;
    func opposite(): Direction {
        return match (this) { North => Direction.South, South => Direction.North, East => Direction.West, West => Direction.East };
    }
}

enum Command {
    Go(direction: Direction),
    Take(item: String),
    Use(item: String, on: String?),
    Look,
    Inventory,
    Unknown(text: String),
}

enum State { Exploring, Dark(turns: int), Won(score: int), Lost(reason: String) }

abstract class Item {
    const String name;
    protected bool used = false;

    constructor(name: String) { this.name = name; }

    func use(game: Game, on: String?): String
    func describe(): String { return this.used ? this.name + " (used)" : this.name; }
}

class Lamp extends Item {
    constructor() { super("lamp"); }
    override func use(game: Game, on: String?): String {
        this.used = true;
        game.lit = true;
        return "light!";
    }
}

class Key extends Item {
    private const String opens;
    constructor(opens: String) {
        super("key");
        this.opens = opens;
    }
    override func use(game: Game, on: String?): String {
        if (on == null) { return "use it on what?"; }
        if (on != this.opens) { return `it does not fit the ${on}`; }
        this.used = true;
        game.unlock();
        return "click";
    }
    override func describe(): String { return "a " + super.describe(); }
}

class Room {
    const String name;
    bool locked = false;
    bool dark = false;
    private Map<Direction, Room> exits = {};
    List<Item> items = [];

    constructor(this.name) {}

    func link(direction: Direction, room: Room): Room {
        this.exits.set(direction, room);
        room.exits.set(direction.opposite(), this);
        return this;
    }

    func exit(direction: Direction): Room? { return this.exits.get(direction); }
    func exitNames(): String { return this.exits.keys().map((d) => d.name.toLowerCase()).sorted().join(", "); }
}

class Game {
    Room room;
    bool lit = false;
    private State state = State.Exploring;
    private Map<String, Item> bag = new Map<String, Item>();
    private const Room cellar;
    private int turns = 0;

    constructor() {
        const hall = new Room("hall");
        const garden = new Room("garden");
        this.cellar = new Room("cellar");
        this.cellar.locked = true;
        this.cellar.dark = true;
        hall.link(Direction.North, garden).link(Direction.East, this.cellar);
        hall.items.add(new Lamp());
        garden.items.add(new Key("door"));
        this.room = hall;
    }

    func unlock() { this.cellar.locked = false; }

    func isOver(): bool {
        return match (this.state) {
            Won(_) | Lost(_) => true,
            Exploring | Dark(_) => false,
        };
    }

    func play(text: String): String {
        this.turns++;
        const reply = this.perform(parse(text));
        this.state = this.step();
        return reply;
    }

    private func perform(command: Command): String {
        match (command) {
            Go(direction) => {
                const next = this.room.exit(direction);
                if (next == null) { return "no way"; }
                if (next.locked) { return `the ${next.name} is locked`; }
                this.room = next;
                return next.name;
            },
            Take(name) => {
                const item = this.room.items.find((each) => each.name == name);
                if (!item) { return `no ${name} here`; }
                this.room.items.remove(item);
                this.bag[name] = item;
                return "taken";
            },
            Use(name, on) => { return this.bag[name]?.use(this, on) ?? `you have no ${name}`; },
            Look => { return `${this.room.name}: ${this.room.exitNames()}`; },
            Inventory => {
                const names = this.bag.values().map((item) => item.describe());
                return names.isEmpty() ? "nothing" : names.join(", ");
            },
            Unknown("") => { return "say something"; },
            Unknown(words) => { return "what is " + words + "?"; },
        }
    }

    private func step(): State {
        if (this.room.name == "cellar") {
            if (this.lit) { return State.Won(100 - this.turns); }
            const next = match (this.state) {
                Dark(turns) if (turns >= 1) => State.Lost("eaten in the dark"),
                Dark(turns) => State.Dark(turns + 1),
                other => State.Dark(0),
            };
            return next;
        }
        return State.Exploring;
    }

    func ending(): String {
        if (this.state is Won(score)) { return `won with ${score}`; }
        if (this.state is Lost(reason)) { return "lost: " + reason; }
        return "still playing";
    }
}

const directions: Map<String, Direction> = {
    "north": Direction.North,
    "east": Direction.East,
    "south": Direction.South,
    "west": Direction.West,
};

func parse(text: String): Command {
    const words = text.trim().toLowerCase().split(" ");
    return match (words) {
        ["go", where] | [where] if (directions.has(where)) => Command.Go(directions[where]!),
        ["look"] => Command.Look,
        ["take", item] => Command.Take(item),
        ["use", item] => Command.Use(item, null),
        ["use", item, "on", target] => Command.Use(item, target),
        ["inventory", ...] | ["i"] => Command.Inventory,
        [] | [""] => Command.Unknown(""),
        [first, ...] => Command.Unknown(first),
    };
}

func script(lines: List<String>): String {
    const game = new Game();
    for (line in lines) {
        if (game.isOver()) { break; }
        print(`> ${line}`);
        print(game.play(line));
    }
    return game.ending();
}

func main() {
    print(script(["look", "take lamp", "i", "east", "go north", "take key", "south", "use key", "use key on door", "use lamp", "i", "east", "look"]));
    // expect: > look
    // expect: hall: east, north
    // expect: > take lamp
    // expect: taken
    // expect: > i
    // expect: lamp
    // expect: > east
    // expect: the cellar is locked
    // expect: > go north
    // expect: garden
    // expect: > take key
    // expect: taken
    // expect: > south
    // expect: hall
    // expect: > use key
    // expect: use it on what?
    // expect: > use key on door
    // expect: click
    // expect: > use lamp
    // expect: light!
    // expect: > i
    // expect: lamp (used), a key (used)
    // expect: > east
    // expect: cellar
    // expect: won with 88
    print(script(["dance wildly", "  ", "north", "take key", "south", "use key on window", "use key on door", "east", "look", "look"]));
    // expect: > dance wildly
    // expect: what is dance?
    // expect: >   
    // expect: say something
    // expect: > north
    // expect: garden
    // expect: > take key
    // expect: taken
    // expect: > south
    // expect: hall
    // expect: > use key on window
    // expect: it does not fit the window
    // expect: > use key on door
    // expect: click
    // expect: > east
    // expect: cellar
    // expect: > look
    // expect: cellar: west
    // expect: > look
    // expect: cellar: west
    // expect: lost: eaten in the dark
}
