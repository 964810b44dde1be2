func insert(items: List<int>, at: int, x: int) {
    items[at:at] = [x];
}

insert([1, 2], 1, 3);
