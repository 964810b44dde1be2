// Gestructureerde logging
logger.info("Node registered: " + nodeId);
logger.warning("Health check failed: " + nodeId);
logger.error("Resource allocation failed: " + error);
