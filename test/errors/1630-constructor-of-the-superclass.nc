class Store {
    const String name;
    constructor(this.name) {}
}
class Market extends Store {
    constructor(name: String) { super.constructor(name); }
}
class Kiosk extends Store {
    constructor() { super.__init__("kiosk"); }
}
