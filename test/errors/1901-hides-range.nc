class Range {
    int from = 0;
    int to = 0;
}

func main() { print(new Range().from); }
