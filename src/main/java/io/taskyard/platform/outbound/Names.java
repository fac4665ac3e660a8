package io.taskyard.platform.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/** Finds the addresses of hosts, without a thread waiting. */
@Singleton
class Names {

    private final VertxInternal vertx;

    Names(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /** One address of the host, which may be an address itself. */
    Future<InetAddress> resolve(String host) {
        Promise<InetAddress> address = Promise.promise();
        vertx.resolveAddress(host, address);
        return address.future();
    }
}
