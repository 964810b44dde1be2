import noodlecore.json
import noodlecore.regex.{Regex as JsonValue}

func show(value: JsonValue) { print(value); }
