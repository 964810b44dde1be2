import noodlecore.jsn

func main() {
    print(Json.parse("[1, 2]"));
}
