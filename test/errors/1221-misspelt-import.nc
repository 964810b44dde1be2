import noodlecore.json.{Jsno}

func main() {
    print(Jsno.parse("1"));
}
