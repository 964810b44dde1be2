func camel(text: String): String { return text; }
func snake(text: String): String { return text; }
print(`${camel('snake_case_name)} ${snake("camelCaseName")}`);
const rows = CSV.parse("a,b");
print(rows);
