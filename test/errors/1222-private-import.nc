import noodlecore.json.{JsonParser}

func main() {
    print(new JsonParser("[]").parse());
}
