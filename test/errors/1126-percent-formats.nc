func show(names: List<String>, share: float) {
    print("%d: %s" % (names.length, names[0]));
    print("%.2f of %d" % (share, 3));
}

show(["a"], 0.5);
