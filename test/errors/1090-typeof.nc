func show(x: any) {
    if (typeof x == "string") { print("a text"); }
}
