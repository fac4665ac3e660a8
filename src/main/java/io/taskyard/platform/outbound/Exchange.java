package io.taskyard.platform.outbound;

import io.taskyard.platform.outbound.OutboundFailure.Reason;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One request with the redirects that follow it. */
final class Exchange {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient http;
    private final Names names;
    private final Networks networks;
    private final Optional<Credential> credential;
    private final int mostBytes;

    private int redirects;
    private volatile boolean stopped;
    private volatile HttpClientRequest running;

    Exchange(HttpClient http, Names names, Networks networks, Optional<Credential> credential, int mostBytes) {
        this.http = http;
        this.names = names;
        this.networks = networks;
        this.credential = credential;
        this.mostBytes = mostBytes;
    }

    /** Ends whatever is under way; nothing follows. */
    void stop() {
        stopped = true;
        HttpClientRequest request = running;
        if (request != null) {
            request.reset();
        }
    }

    Future<Fetched> get(URI address) {
        return get(address, credential);
    }

    private Future<Fetched> get(URI address, Optional<Credential> shown) {
        if (!isHttp(address)) {
            return refused("It is not an address of http or https.");
        }
        String host = address.getHost().replaceAll("^\\[|]$", "");
        // The very address that was looked at is connected to: a name that means another one a moment later is no use.
        return names.resolve(host)
                .compose(found -> networks.mayBeAsked(found)
                        ? request(address, host, found)
                        : Exchange.<HttpClientRequest>refused(
                                "It leads to " + host + ", which is not at a public address."))
                .compose(request -> {
                    shown.ifPresent(header -> request.putHeader(header.header(), header.value()));
                    return request.putHeader(HttpHeaders.ACCEPT, "application/json")
                            .putHeader(HttpHeaders.USER_AGENT, "Taskyard")
                            .send();
                })
                .compose(response -> answered(address, shown, response));
    }

    private Future<HttpClientRequest> request(URI address, String host, InetAddress found) {
        int port = Servers.port(address);
        return http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setSsl(Servers.isSecure(address))
                        .setHost(host)
                        .setPort(port)
                        .setServer(SocketAddress.inetSocketAddress(port, found.getHostAddress()))
                        .setURI(pathOf(address)))
                .onSuccess(request -> {
                    running = request;
                    if (stopped) {
                        request.reset();
                    }
                });
    }

    private Future<Fetched> answered(URI address, Optional<Credential> shown, HttpClientResponse response) {
        int status = response.statusCode();
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(status) && location != null) {
            leave(response);
            return follow(address, shown, location);
        }
        if (status >= 300) {
            leave(response);
            Reason reason = status >= 500 ? Reason.SERVER_ERROR : Reason.REFUSED;
            return Future.failedFuture(new OutboundFailure(reason, "It answered with status " + status + "."));
        }
        return content(response).map(content -> new Fetched(address, content, NextPage.of(address, response)));
    }

    private static void leave(HttpClientResponse response) {
        response.exceptionHandler(ended -> {});
        response.request().reset();
    }

    private Future<Fetched> follow(URI address, Optional<Credential> shown, String location) {
        if (++redirects > MOST_REDIRECTS) {
            return Future.failedFuture(
                    new OutboundFailure(Reason.TOO_MANY_REDIRECTS, "It redirects more than three times."));
        }
        URI target;
        try {
            target = address.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            return refused("It is not an address of http or https.");
        }
        return get(target, shown.filter(any -> isHttp(target) && Servers.areSame(address, target)));
    }

    private Future<Buffer> content(HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        Buffer content = Buffer.buffer();
        response.handler(part -> {
            if (content.length() + part.length() > mostBytes) {
                whole.tryFail(new OutboundFailure(Reason.TOO_LARGE, "It answers more than " + mostBytes + " bytes."));
                response.request().reset();
            } else {
                content.appendBuffer(part);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(content));
        return whole.future();
    }

    static boolean isHttp(URI address) {
        return Set.of("http", "https")
                        .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static <T> Future<T> refused(String why) {
        return Future.failedFuture(new OutboundFailure(Reason.REFUSED_ADDRESS, why));
    }
}
