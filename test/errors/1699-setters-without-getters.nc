class Lamp {
    private int watts = 0;
    set power(value: int) { this.watts = value; }
    static set limit(value: int) { print(value); }
    func isOn(): bool { return this.watts > 0; }
}

func main() {
    const lamp = new Lamp();
    lamp.power = 40;
    lamp.power = "bright";
    lamp.power += 1;
    print(lamp.power);
    Lamp.limit = 3;
    print(Lamp.limit);
    print(lamp.powr);
}
