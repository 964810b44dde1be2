const pairs = [["a", "b"]];
print(pairs.map(([, tail]) => head + tail));
print(pairs.map(([, tail]) => tail));
