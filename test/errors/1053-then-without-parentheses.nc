func sign(n: int): int {
    if n < 0 then {
        return -1;
    }
    if n == 0 then return 0;
    return 1;
}
