print("start");
return;
