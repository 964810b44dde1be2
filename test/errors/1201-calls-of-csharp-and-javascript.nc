func slow(n: int): int {
    sleep(1);
    return n;
}

print(string.Join("|", ["a", "b"]));
print(await Promise.all([spawn slow(1), spawn slow(2)]));
