const low = 2;
if (1 <=<= low &&&& low < 3) print(low);
