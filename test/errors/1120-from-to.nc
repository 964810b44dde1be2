let sum = 0;
for i from 0 to 3 { sum += i; }
for (i from 1 to 2) { sum += i; }
print(sum);
