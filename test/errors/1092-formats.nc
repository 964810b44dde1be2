func report(name: String, ratio: float, width: int) {
    print(f"{name}: {ratio:.2f}");
    print($"{ratio + 1:F1} of {name}");
    print(f"{name:>10} {width!r}");
    print(f"{{{name}}}");
}
