let left = 3;
repeat {
    print(`${left}`);
    left--;
} while (left > 0);
