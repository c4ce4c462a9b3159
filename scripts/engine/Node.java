import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node in a process of its own, so that a test can kill it outright.
 * Arguments: name, folder, HTTP port, transport port, every transport address, every node name (comma lists).
 * It lives no longer than the script that started it: when standard input ends, so does the node.
 */
public class Node {
  // What a search needs; the others (scripts, ingest, geography) would only make starting slower.
  private static final String MODULES = "org.opensearch.analysis.common.CommonAnalysisModulePlugin,"
      + "org.opensearch.index.mapper.MapperExtrasModulePlugin,org.opensearch.transport.Netty4ModulePlugin";

  public static void main(final String[] args) throws IOException {
    final OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild((number, settings) -> {
      settings.put("node.name", args[0]);
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", args[2]);
      settings.put("transport.port", args[3]);
      // The runner takes one node for a cluster of one; the other nodes are in other processes.
      settings.put("discovery.type", "zen");
      settings.putList("discovery.seed_hosts", args[4].split(","));
      settings.putList("cluster.initial_cluster_manager_nodes", args[5].split(","));
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      settings.put("node.store.allow_mmap", false);
      // A killed node closes its sockets and is noticed at once; one that is only slow, on a machine with much to do, stays.
      settings.put("cluster.fault_detection.follower_check.timeout", "20s");
      settings.put("cluster.fault_detection.leader_check.timeout", "20s");
    });
    runner.build(OpenSearchRunner.newConfigs().basePath(args[1]).numOfNode(1).clusterName("cdm-test").useLogger()
        .moduleTypes(MODULES));
    while (System.in.read() != -1) {
      // Nothing to say; only the end counts.
    }
    runner.close();
    System.exit(0);
  }
}
