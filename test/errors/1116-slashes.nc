import noodlecore/json
import noodlecore/collections/counter

print(Json.read("[1]"));
print(Counter.of(["a"]));
