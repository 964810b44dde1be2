class Node {
    int value = 0;
    Node* next;
    std::string name = "";
}

func push(Node* head, int &count, List<Node*> all) {
    Node* first = head;
    unsigned int size = count;
    std::string text = "a";
    print(`${first.value} ${size} ${text} ${all.length}`);
}
