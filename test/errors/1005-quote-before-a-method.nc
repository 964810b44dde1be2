const words = "the quick brown fox.split(" ");
print(words.length);
