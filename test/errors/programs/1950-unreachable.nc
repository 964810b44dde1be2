func first(xs: List<int>): int {
    for (x in xs) {
        return x;
        print("never");
    }
    throw new Error(8001, "empty");
    return 0;
}

func main() { print(first([1])); }
