import noodlecore.json.{Json}
import noodlecore.regex.{Regex as Json}

func main() {
    print(Json.parse("1"));
}
