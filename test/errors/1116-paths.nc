import ./util/helpers
import ../shapes
import noodlecore.json as
print(Json.read("1"));
