import noodlecore.json.Json
import noodlecore.regex.Regex

print(Json.read("1"));
print(new Regex("a").test("a"));
