func greet(name: String, mark: String = "!", times: int = 1): String { return name + mark.repeat(times); }

const menu = { "tea" => 1, "pot" => 2, "cup" => 3 };
const sizes = { "small" = 1, "big" = 2 };
print(`${menu} ${sizes} ${greet(name = "a", mark = "?", times = 2)}`);
