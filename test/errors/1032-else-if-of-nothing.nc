let n = 1;
if (n > 0) { print("a"); } else if { print("b"); }
while { n += 1; }
