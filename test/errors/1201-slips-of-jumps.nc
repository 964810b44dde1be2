for (i in 0..10) {
    if (i == 3) { contineu; }
    if (i == 5) brake;
    print(i);
}
