// `a || b` for a default, as in JavaScript and Python.
class Options {
    String title = "";
    String? owner;
    int width = 0;
    List<String> tags = [];
}

func describe(options: Options, nick: String?, ages: Map<String, int>): String {
    const owner = options.owner || nick || "nobody";
    const title = options.title || "untitled";
    const width = options.width || 80;
    const tags = options.tags || ["none"];
    const age = ages[owner] || 0;
    return `${owner} ${title} ${width} ${tags} ${age}`;
}

func main(args: List<String>) {
    const name = args[0] || "nobody";
    const home = args[1] || args[2] || "nowhere";
    let greeting: String? = null;
    greeting ||= "Hello";
    const options = new Options() || null;
    print(describe(options, name, {}) + home + greeting);
}
