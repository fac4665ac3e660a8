package io.taskyard.platform.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.taskyard.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * Passes contents on between clients and the object store, for clients that do not reach it. No thread waits, and no more
 * is held in memory than is on its way; a store that says nothing for half a minute is given up.
 */
@ApplicationScoped
public class ObjectStreams {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int IDLE_SECONDS = 30;
    private static final int CONNECTIONS = 200;

    private final HttpClient http;

    ObjectStreams(Vertx vertx) {
        http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    @PreDestroy
    void stop() {
        http.close();
    }

    /** Sends the content, which has this many bytes, as the upload says; whether the store found it to be as declared. */
    public Uni<Boolean> send(Upload upload, long size, ReadStream<Buffer> content) {
        return answer(request(HttpMethod.PUT, upload.url()).compose(request -> {
                    upload.headers().forEach(request::putHeader);
                    return request.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(size))
                            .send(content);
                }))
                .map(response -> {
                    if (response.statusCode() >= 500) {
                        throw StoreReach.unavailable();
                    }
                    return response.statusCode() < 300;
                });
    }

    /** The beginning of the store's answer to who downloads, which does not go on until it is read. */
    public Uni<HttpClientResponse> fetch(URI address) {
        return answer(request(HttpMethod.GET, address.toString())
                        .compose(request -> request.send().onSuccess(HttpClientResponse::pause)))
                .invoke(response -> {
                    if (response.statusCode() >= 300) {
                        response.request().reset();
                        throw StoreReach.unavailable();
                    }
                });
    }

    private Future<HttpClientRequest> request(HttpMethod method, String url) {
        return http.request(new RequestOptions().setMethod(method).setAbsoluteURI(url));
    }

    private static <T> Uni<T> answer(Future<T> answer) {
        return Uni.createFrom()
                .completionStage(answer.toCompletionStage())
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(failure -> {
                    Log.warnf("The object store did not take part in a transfer: %s", failure.getMessage());
                    return StoreReach.unavailable();
                });
    }
}
