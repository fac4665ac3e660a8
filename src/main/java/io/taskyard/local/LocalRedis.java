package io.taskyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisServer;

/** A Redis server on the loopback address. It keeps nothing: what Taskyard puts there can be lost at any time. */
public final class LocalRedis implements LocalProvider {

    @Override
    public List<String> standsFor() {
        return List.of(LocalSettings.REDIS);
    }

    @Override
    public Provision start(DataFolder folder) {
        Path pidFile = folder.resolve("redis.pid");
        Orphan.end(pidFile, "redis");
        try {
            int port = freePort();
            RedisServer server = RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("pidfile " + pidFile)
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .setting("maxmemory 256mb")
                    .build();
            server.start();
            return new Provision(
                    "Redis at 127.0.0.1:" + port,
                    Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + port),
                    () -> close(server));
        } catch (IOException e) {
            throw new LocalStartFailure("Redis could not be started: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void close(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
