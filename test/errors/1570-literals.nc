class Sizes {
    int width = 0.5;
    int height = 2.0;
    String name = 12;
    float depth = "deep";
    bool full = "yes";
    Map<String, int> counts = [];
}
