print("a");
break;
print("b");
