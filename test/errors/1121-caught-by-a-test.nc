try {
    print(1);
} catch (e instanceof Error) {
    print(e.message);
}

try {
    print(2);
} catch (e as Error) {
    print(e.message);
}
