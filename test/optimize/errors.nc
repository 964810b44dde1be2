func checked(n: int): int {
    if (n < 0) { throw new Error(8001, "negative"); }
    return n * 2;
}

func tried(n: int): int {
    let result = 0;
    try {
        result = checked(n);
    } catch (e) {
        result = -1;
    } finally {
        result += 1;
    }
    return result;
}

func after(n: int): int {
    throw new Error(8002, "always");
    return n;
}
