class NotFound extends Error { constructor() { super(8001, "x"); } }

try {
    print("a");
} catch e: NotFound {
    print(e.message);
} finally {
    print("b");
}
