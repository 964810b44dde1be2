func half(n: int): int {
    if (n % 2 == 1) { return Err("odd"); }
    return Ok(n / 2);
}

print(half(4));
