let sum = 0;
for (i in 0:3) { sum += i; }
print(sum);
