class Base { func stop() { print("stop"); } }

class extends Base {
    override func stop() { print("nameless"); }
}

class Bus<extends Base {
    override func stop() { print("bus"); }
}

class Tram(extends Base {
    override func stop() { print("tram"); }
}
