package io.taskyard.platform.outbound;

import io.quarkus.test.Mock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Names that mean what a test says, one address after the other; all else is resolved. */
@Mock
@Singleton
public class NamesForTests extends Names {

    private static final Map<String, Deque<String>> ADDRESSES = new ConcurrentHashMap<>();

    NamesForTests(Vertx vertx) {
        super(vertx);
    }

    /** The addresses that the host has when it is asked for the first time, the second time and so on. */
    public static void say(String host, String... addresses) {
        ADDRESSES.put(host, new ConcurrentLinkedDeque<>(List.of(addresses)));
    }

    @Override
    Future<InetAddress> resolve(String host) {
        Deque<String> said = ADDRESSES.get(host);
        if (said == null) {
            return super.resolve(host);
        }
        try {
            return Future.succeededFuture(InetAddress.getByName(said.size() > 1 ? said.poll() : said.peek()));
        } catch (UnknownHostException e) {
            return Future.failedFuture(e);
        }
    }
}
