let lines: List<String> = [];
lines.append("a");
print(lines);
