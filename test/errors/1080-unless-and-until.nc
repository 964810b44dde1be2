func wait(ready: bool, left: int): int {
    let rest = left;
    unless (ready) {
        rest--;
    } else {
        rest = 0;
    }
    until rest < 3 {
        rest--;
    }
    unless (!ready) {
        rest = 1;
    }
    return rest;
}
