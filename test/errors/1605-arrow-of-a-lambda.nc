const words = ["a", ""];
print(words.filter((each)  !each.isEmpty()));
