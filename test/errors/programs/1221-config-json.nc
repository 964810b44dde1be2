import noodlecore.json
import noodlecore.fs.{readText}

record Config(port: int, hosts: List<String>)

func load(path: String): Config {
    const text = Fs.readText(path);
    const data = Json.parse(text);
    return new Config(data["port"], data.hosts);
}

func main() { print(load("config.json")); }
