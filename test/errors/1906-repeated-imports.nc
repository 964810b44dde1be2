import noodlecore.json
import noodlecore.json
import noodlecore.json as j
import noodlecore.json as j
import noodlecore.json.{Json as Text}

print(Json.stringify([1]));
print(j.Json.stringify([1]));
print(Text.stringify([1]));
