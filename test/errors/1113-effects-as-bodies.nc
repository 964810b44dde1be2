class Clock {
    private int ticks = 0;
    private int laps = 0;
    constructor(start: int) => this.ticks = start;
    func tick() => this.ticks += 1;
    func lap() => this.laps++;
    func reset() => this.ticks = 0;
    func stop() => throw new Error(8100, "it cannot be stopped");
    func set(to: int): int => this.ticks = to;
    func show() { print(`${this.ticks} ${this.laps}`); }
}

void say(String text) => print(text);

func main() {
    const clock = new Clock(1);
    clock.tick();
    clock.lap();
    clock.set(4);
    clock.reset();
    clock.show();
    say("ready");
    clock.stop();
}
