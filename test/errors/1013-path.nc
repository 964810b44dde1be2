print("C:\new\users\dir");
print("..\data\file.txt");
