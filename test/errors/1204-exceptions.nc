func check(percent: float) {
    if (percent < 0.0) { throw new IllegalArgumentException(`no ${percent}%`); }
}
