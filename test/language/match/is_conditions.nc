// `x is Pattern(…)` tests and binds in conditions.
enum Json { Null, Number(value: float), Text(value: String), Items(list: List<Json>) }

func total(j: Json): float {
    if (j is Number(v)) { return v; }
    if (j is Items(list)) {
        let sum = 0.0;
        for (item in list) { sum += total(item); }
        return sum;
    }
    return 0.0;
}

func isLong(j: Json): bool { return j is Text(t) && t.length > 3; }

func early(j: Json): String {
    if (!(j is Text(t))) { return "no text"; }
    return "text " + t;
}

func main() {
    print(total(Json.Items([Json.Number(1.5), Json.Null, Json.Items([Json.Number(2)])])));
    // expect: 3.5
    print(isLong(Json.Text("long enough")));
    // expect: true
    print(isLong(Json.Text("no")));
    // expect: false
    print(isLong(Json.Null));
    // expect: false
    print(early(Json.Text("x")));
    // expect: text x
    print(early(Json.Null));
    // expect: no text
    const j = Json.Null;
    print(j is Null);
    // expect: true
    let next = Json.Items([Json.Items([Json.Text("deep")])]);
    let depth = 0;
    while (next is Items([inner, ...])) {
        next = inner;
        depth++;
    }
    print(depth);
    // expect: 2
}
