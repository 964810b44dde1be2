func show(x: any) {
    if (!x is String) { print("no text"); }
    if (x !is int) { print("no int"); }
    if (x is not bool) { print("no bool"); }
}
