func show(value: Object): Unit {
    print(value);
}
