func help(name: String): String {
    let usage = `usage: ${name} [options]
  -h, --help    show this
  -v            don't be quiet
";
    return usage;
}

func main() {
    print(help("tool"));
}
