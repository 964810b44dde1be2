interface Shape { func area(): float }
interface Named { func name(): String }
class Base { func stop() { print("stop"); } }

class Bus extends Base, Shape {
    override func area(): float { return 1.0; }
}

class Boat extends Base implements Shape Named {
    override func area(): float { return 1.0; }
    override func name(): String { return "boat"; }
}
