@needs
extern func one(): int;

@needs("read")
extern func two(): int;

@needs(capability: read)
extern func three(): int;

func main() { print(one() + two() + three()); }
