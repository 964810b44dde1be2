enum Planet { Earth(5.97), Mars(0.64) }
print(Planet.Earth);
