let flags = 3;
print(fla​gs % 2);
ret​urn;
