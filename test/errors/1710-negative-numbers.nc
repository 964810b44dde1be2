func sign(x: int): int {
    if (x > 0) { 1; } else if (x < 0) { -1; } else { return 0; }
}

func opposite(x: int): int {
    -x;
}

func nothing(x: int) {
    -x;
}

print(`${sign(3)} ${opposite(1)}`);
nothing(2);
