let caf� = "��";
print(1);
