func tries(): int {
    let n = 0;
    n++ if (n < 3) throw new Error(8703, "too few");
    n-- if (n > 3) { return 4; }
    return n;
}

print(tries());
