enum Level {
    Low = 1,
    Middle = 5,
    High,
}
