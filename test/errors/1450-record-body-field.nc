record Rectangle(width: int, height: int) {
    int area = 0;
}
