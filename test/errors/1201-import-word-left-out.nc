noodlecore.json

print(Json.stringify([1]));
