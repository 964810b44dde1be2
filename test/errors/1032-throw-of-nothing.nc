try {
    throw new Error(8001, "x");
} catch (e) {
    throw;
}
