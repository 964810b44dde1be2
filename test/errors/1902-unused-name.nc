import noodlecore.json.{Json, JsonValue}

func main() { print(Json.parse("1")); }
