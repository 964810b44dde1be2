let flags = 3;
print(flags = 10);
