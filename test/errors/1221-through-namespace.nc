import noodlecore.json

func read(value: json.JsonVlaue) {}
