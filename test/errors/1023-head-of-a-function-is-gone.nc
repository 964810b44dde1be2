interface Tree {
    func weight(): int
}

func first(): int { return 1; }

    let size = 3;
    while (size > 1) {
        size -= 1;
    }
    return size;
}

print(first());
