const words = setOf("if", "else");
print(words.has("if"));
