enum Json { Number(value: float), Text(value: String) }

print(Json.Num(1.5));
