func main(args: List<String>) {
    const label = args.length = 0 ? "no arguments" : args.join(" ");
    print(label);
}
