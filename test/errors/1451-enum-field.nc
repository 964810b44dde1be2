enum Planet {
    Earth, Mars;
    float mass = 1.0;
}
