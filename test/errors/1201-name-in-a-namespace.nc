import noodlecore.json as json;

func main() {
    print(JsonError);
}
