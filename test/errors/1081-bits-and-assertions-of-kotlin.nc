func flags(a: int, name: String?): int {
    print(name!!.length);
    const shifted = a shl 2;
    const low = shifted and 3;
    return low ushr 1;
}

func main() {
    print(flags(5, "a"));
    for (i in 10 downTo 0 step 2) { print(i); }
}
