from noodlecore import env
print(Env.get("A") ?? "b");
