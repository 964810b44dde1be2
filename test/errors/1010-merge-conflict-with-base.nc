func limit(): int {
<<<<<<< ours
    return 10;
||||||| base
    return 5;
=======
    return 20;
>>>>>>> theirs
}
