func move(this.x, y: int) {
    print(y);
}
