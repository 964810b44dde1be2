let s = "line one
line two";
print(s);
print('usage:
    run file
');
