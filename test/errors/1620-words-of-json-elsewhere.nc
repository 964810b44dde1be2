import noodlecore.json

print(Json.encode([1, 2]));
print(Json.loads("[1]"));
