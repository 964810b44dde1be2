func walk(xs: List<int>, map: Map<String, int>) {
    (x in xs) { print(x); }
    (key, value in map) { print(`${key} ${value}`); }
    for (i 0..3) { print(i); }
    for (key, value map) { print(`${key} ${value}`); }
    for (x xs.filter((n) => n > 1)) { print(x); }
    (xs[0] > 1 ? xs : [3]).forEach((x) => print(x));
}

walk([1], { "a": 1 });
