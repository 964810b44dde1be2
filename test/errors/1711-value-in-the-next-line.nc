func area(width: int, height: int): int {
    return
        width * height;
}

func first(items: List<int>): int {
    if (items.length == 0) { return; }
    return items[0];
}

print(area(2, 3) + first([1]));
