func area(width: float, height: float): float {
    require(width > 0);
    if (height.isNaN() || isNaN(width)) { error("no number"); }
    return maxOf(width, minOf(height, 3.0, 4.0));
}

func main() {
    repeat(3, (i) => print(area(i.toFloat(), 2)));
    const pair = Pair("a", 1);
    print(pair.first);
    const text = buildString((it) => it.append("x"));
    print(`${text} ${Double.MAX}`);
    print(emptyList<int>().length);
}
