func area(width: int, height: int): int {
    let area = width * height;
    let area = area / 2;
    return area;
}
