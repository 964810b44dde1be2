// A field whose value says its type is understood, with a warning that a fix mends; in a strict package it is an error.
record Point(x: int, y: int)

class Sample {
    count = 0;
    private ratio = -1.5;
    name = "n";
    label = `t${1}`;
    static const LINES = [[0, 1], [2]];
    ready = true;
    ages = { ada: 36 };
    scores = { 1: "a", 2: "b" };
    seen = new Map<String, List<int>>();
    origin = new Point(0, 0);

    func all(): String {
        this.count += 2;
        this.ages["alan"] = 41;
        this.seen.getOrPut("k", () => []).add(this.count);
        return `${this.count} ${this.ratio} ${this.name} ${this.label} ${Sample.LINES} ${this.ready} ${this.ages} ${this.scores} ${this.seen} ${this.origin}`;
    }
}

func main() {
    print(new Sample().all());
    // expect: 2 -1.5 n t1 [[0, 1], [2]] true {"ada": 36, "alan": 41} {1: "a", 2: "b"} {"k": [2]} Point(x: 0, y: 0)
}
