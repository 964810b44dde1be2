func main() {
    const mask = 5;
    print(mask.shl(2));
    print(mask.shr(1));
    print(mask.ushr(1));
    print(mask.inv());
    print(mask.countOneBits());
    print("a".code);
    print("abc".elementAtOrNull(9));
    print([1].contentEquals([1]));
}
