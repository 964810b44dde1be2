class OutOfStock extends Error {}

func take(count: int) {
    if (count < 0) { throw new Error("a count below zero"); }
    if (count > 5) { throw new OutOfStock("only 5 left"); }
}
