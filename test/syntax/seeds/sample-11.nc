// Automatische service discovery
func startNodeDiscovery() {
    // Broadcast node presence
    communicationProtocol.broadcastNodeInfo(localNodeInfo);
    
    // Luister naar andere nodes
    communicationProtocol.listenForNodeBroadcasts(handleNodeDiscovery);
}
