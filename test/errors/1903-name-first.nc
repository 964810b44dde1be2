class NodeInfo {
    id: String = "";
    private capabilities: List<String> = [];
}
