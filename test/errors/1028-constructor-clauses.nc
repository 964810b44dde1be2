class Store {
    const String name;
    constructor(this.name) {}
}

class Market extends Store {
    int stalls;
    constructor(name: String, stalls: int): super(name) {
        this.stalls = stalls;
    }
}

class Kiosk extends Store {
    constructor(): super("kiosk") {}
}

class Point {
    int x;
    constructor(this.x): Point {}
}
