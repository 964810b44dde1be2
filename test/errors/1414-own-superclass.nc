class Node extends Node {
    int value = 0;
}
