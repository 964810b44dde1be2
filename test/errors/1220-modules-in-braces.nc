import noodlecore.{env, json}
print(Env.get("A") ?? "b");
print(Json.stringify([1]));
