let flags = 0xFF & !0b101;
print(flags);
