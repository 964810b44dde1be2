import noodlecore.distributed.resources.{NodeInfo}
import noodlecore.events.{Subscription}
import noodlecore.integration.gateway

/// How nodes make themselves known to each other.
interface CommunicationProtocol {
    /// Tells everyone who listens that a node is there, and what it has.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// import noodlecore.integration.gateway
    /// const protocol: CommunicationProtocol = new GatewayProtocol(new IntegrationGateway());
    /// protocol.listenForNodeBroadcasts((node) => print(node.id));
    /// protocol.broadcastNodeInfo(new NodeInfo("alpha", 16, 65536));
    /// // => alpha
    /// ```
    func broadcastNodeInfo(nodeInfo: NodeInfo);

    /// Calls `listener` with each node that presents itself from now on.
    /// ```noodlecore
    /// import noodlecore.integration.gateway
    /// const protocol: CommunicationProtocol = new GatewayProtocol(new IntegrationGateway());
    /// const subscription = protocol.listenForNodeBroadcasts((node) => print(node.id));
    /// subscription.isOpen()  // => true
    /// ```
    func listenForNodeBroadcasts(listener: (NodeInfo) => void): Subscription;
}

/// Through a gateway's topic: for the nodes of one process, and for tests.
/// ```noodlecore
/// import noodlecore.distributed.communication_protocol
/// import noodlecore.distributed.resources
/// import noodlecore.integration.gateway
/// const protocol = new GatewayProtocol(new IntegrationGateway());
/// protocol.listenForNodeBroadcasts((node) => print(node.id));
/// protocol.broadcastNodeInfo(new NodeInfo("alpha", 16, 65536));
/// // => alpha
/// ```
class GatewayProtocol implements CommunicationProtocol {
    private const IntegrationGateway gateway;

    constructor(gateway: IntegrationGateway = getGateway()) { this.gateway = gateway; }

    /// Publishes a node under `node_presence`.
    /// ```noodlecore
    /// import noodlecore.distributed.resources
    /// import noodlecore.integration.gateway
    /// const gateway = new IntegrationGateway();
    /// gateway.subscribe("node_presence", (node) => print(node));
    /// new GatewayProtocol(gateway).broadcastNodeInfo(new NodeInfo("a", 4, 8192));
    /// // => a (4 of 4 cores, 8192 of 8192 MB free)
    /// ```
    func broadcastNodeInfo(nodeInfo: NodeInfo) { this.gateway.publish(topic, nodeInfo); }

    /// Each listener gets a node of its own, as if it had come from another process.
    /// ```noodlecore
    /// import noodlecore.integration.gateway
    /// new GatewayProtocol(new IntegrationGateway()).listenForNodeBroadcasts((node) => {}).isOpen()  // => true
    /// ```
    func listenForNodeBroadcasts(listener: (NodeInfo) => void): Subscription {
        return this.gateway.subscribe(topic, (node) => {
            if (node is NodeInfo) { listener(node.announcement()); }
        });
    }
}

private const topic = "node_presence";
