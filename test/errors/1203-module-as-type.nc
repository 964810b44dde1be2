import noodlecore.json

func read(source: json): String { return "x"; }
