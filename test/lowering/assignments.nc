// Each kind of place; objects and indices of compound assignments are evaluated once.
class Box {
    int count = 1;
    String text = "";
    static float ratio = 1;
}

let total = 0;

func box(): Box { return new Box(); }

func main() {
    let x = 1;
    x += 2;
    total -= x;
    box().count *= 3;
    box().text += x;
    Box.ratio += 1;
    const xs = [1.5];
    xs[x + 1] = 2;
    xs[x + 1] += 2;
    x++;
    const names: Map<String, String> = {};
    names["a"] ??= "b";
    let y = 2;
    [x, y] = [y, x];
}
