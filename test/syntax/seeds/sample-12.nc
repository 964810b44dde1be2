// Performance metrics
class ResourceMetrics {
    int totalCpuCores;
    int usedCpuCores;
    float cpuUtilization;
    int totalMemoryGB;
    int usedMemoryGB;
    float memoryUtilization;
}

// Health monitoring
func monitorResources() {
    let metrics = getResourceMetrics();
    let efficiency = calculateEfficiency(metrics);
    
    if (efficiency < 0.9) {
        logger.warning("Resource efficiency below target: " + efficiency);
        events.emit('efficiency_warning', efficiency);
    }
}
