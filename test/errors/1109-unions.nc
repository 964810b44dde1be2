func show(x: int | null, y: int | String) {
    print("x");
}
