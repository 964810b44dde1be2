record Point(x: int, y: int)

class Box { int side = 1; }

const [a] = new Point(1, 2);
const [b, ...others] = new Point(1, 2);
const [c, d] = new Box();
const maybe: Point? = new Point(1, 2);
const [e, f] = maybe;
const [g, 1] = new Point(1, 2);

func kind(point: Point): String {
    return match (point) {
        [0, _] => "left",
        [_, 0] => "low",
    };
}
