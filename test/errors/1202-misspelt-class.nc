class NodeInfo {
    String id = "";
}

class Registry {
    private Map<String, NodeInof> nodes = new Map<String, NodeInfo>();
}
