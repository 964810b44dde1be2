func told(error: Exception): String {
    return error.message;
}

try {
    print(1);
} catch (e: RuntimeException) {
    print(told(e));
}

try {
    print(2);
} except ValueError as e {
    print(e.code);
}
