enum Colour {
    RED("red", 1),
    GREEN("green", 2);

    private final String label;
    private final int code;

    Colour(String label, int code) {
        this.label = label;
        this.code = code;
    }

    func show(): String { return `${this.label} ${this.code}`; }
}

enum Planet {
    EARTH(5.97, 6.37), MARS(0.64, 3.39);
    float mass;
    float radius;
    constructor(this.mass, this.radius) {}
    func gravity(): float { return this.mass / this.radius; }
}

enum Level { LOW(1), HIGH(10) }

print(Colour.RED.show() + Planet.EARTH.gravity() + Level.LOW);
