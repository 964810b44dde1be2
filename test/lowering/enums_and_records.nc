// Singletons, cases, derived members.
enum Level { Low, High }
enum Health { Good, Failed(code: int, why: String = "?") }
record Point(x: int, y: float)

func main() {
    const h = Health.Failed(1);
    const l = Level.values()[Level.High.ordinal];
    const p = new Point(y: 2, x: 1).copy(x: 3);
    const same = l == Level.Low || h == Health.Good;
    const name = l.name + h;
    print(`${p} ${same} ${name}`);
}
