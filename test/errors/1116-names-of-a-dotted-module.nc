import { Json } from noodlecore.json

print(Json.parse("1"));
