use noodlecore::regex::Regex;

print(new Regex("a+").matches("aa"));
