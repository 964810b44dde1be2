func clear(flags: int, mask: int): int { return flags &^ mask; }
print(clear(7, 2));
