import noodlecore.json.{parse, stringify as text}
print(parse("1"));
print(text(5));
print(parse("2"));
