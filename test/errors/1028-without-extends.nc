class Base { func stop() { print("stop"); } }

class Tram Base {
    override func stop() { print("tram"); }
}

class Zoo inherits Base {
    override func stop() { print("zoo"); }
}

class Koo < Base {
    override func stop() { print("koo"); }
}
