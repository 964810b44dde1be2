import noodlecore.json

func main() {
    const text = Json.parse("[1]");
    print(Jason.stringify(text));
}
