func isAdult(age: String): bool { return age >= 18; }
