const flags = new Array(8).fill(false);
flags[2] = true;
print(flags);
