func size(): int {
    return 1;
    print("done");
    print("really");
}

func forever() {
    while (true) { print("tick"); }
    print("tock");
}
