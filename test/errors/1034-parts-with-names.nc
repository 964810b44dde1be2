record Point(x: int, y: int)
enum Outcome { Done(point: Point, bytes: int), Failed(reason: String) }

func show(outcome: Outcome): String {
    return match (outcome) {
        Done(point: p, bytes: n) => `${p} ${n}`,
        Failed(reason: why) => why,
    };
}
