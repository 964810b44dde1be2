func half(n: int): Result<int> {
    if (n % 2 == 1) { return Result.Failed(new Error(8001, "odd")); }
    return Result.Ok(n / 2);
}

print(half(4));
