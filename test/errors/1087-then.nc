func main(args: List<String>) {
    const label = if args.isEmpty() then "none" else args.join(" ");
    const other = if (args.isEmpty()) then "none" else args[0];
    print(label + other);
}
