let n = 3;
print('n = $n');
print("costs $5 or $m");
