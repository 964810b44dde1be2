func double(n: int) {
    return n * 2;
}

class Box {
    int size = 0;
    constructor() { return 5; }
}
