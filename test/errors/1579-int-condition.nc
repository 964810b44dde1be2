func main(args: List<String>) {
    if (args.length) { print(args[0]); }
    while (1) { break; }
    print(args.isEmpty ? "none" : "some");
}
