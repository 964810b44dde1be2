enum Light {
    Red, Green;
    func next(): Light { return Light.Green; }
    func next(): Light { return Light.Red; }
}
