func show(verbose: bool?) {
    print(verbose ? "long" : "short");
}
