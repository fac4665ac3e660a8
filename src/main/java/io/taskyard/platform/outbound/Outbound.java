package io.taskyard.platform.outbound;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.taskyard.platform.outbound.OutboundFailure.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks servers whose addresses people have entered: by GET over http or https only, at public addresses only, also after a
 * redirect and whatever a name means by then, and no longer and for no more than is allowed. No thread waits.
 */
@ApplicationScoped
public class Outbound {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int IDLE_SECONDS = 30;

    private final HttpClient http;
    private final Names names;
    private final Networks networks;

    Outbound(Vertx vertx, Names names, Networks networks) {
        this.names = names;
        this.networks = networks;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS),
                new PoolOptions());
    }

    @PreDestroy
    void stop() {
        http.close();
    }

    /**
     * What the server answers, or an {@link OutboundFailure}.
     *
     * @param credential goes to the server of the address only, not to one that it redirects to
     * @param mostBytes how long the content may be
     * @param within how long all of it may take
     */
    public Uni<Fetched> get(URI address, Optional<Credential> credential, int mostBytes, Duration within) {
        return Uni.createFrom()
                .<Fetched>emitter(emitter -> {
                    Exchange exchange = new Exchange(http, names, networks, credential, mostBytes);
                    emitter.onTermination(exchange::stop);
                    exchange.get(address).onSuccess(emitter::complete).onFailure(emitter::fail);
                })
                .ifNoItem()
                .after(within)
                .fail()
                .onFailure(failure -> !(failure instanceof OutboundFailure))
                .transform(Outbound::reason);
    }

    private static OutboundFailure reason(Throwable failure) {
        return failure instanceof TimeoutException
                ? new OutboundFailure(Reason.TIMED_OUT, "It did not answer in time.")
                : new OutboundFailure(Reason.UNREACHABLE, "It cannot be reached: " + failure.getMessage());
    }
}
