func load(path: String): int {
    try {
        return path.toInt();
    } except {
        print("closed");
    }
}

func read(path: String): int {
    try {
        return path.toInt();
    } ensure {
        print("closed");
    }
}

// Here a `return` is missing in any case.
func find(path: String): int {
    let n = 0;
    try {
        n = path.toInt();
    } except {
        print("closed");
    }
}

print(load("1") + read("2") + find("3"));
