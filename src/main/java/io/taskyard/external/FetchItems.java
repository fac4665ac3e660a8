package io.taskyard.external;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.taskyard.identity.token.Safe;
import io.taskyard.platform.outbound.Credential;
import io.taskyard.platform.outbound.Fetched;
import io.taskyard.platform.outbound.Outbound;
import io.taskyard.platform.outbound.OutboundFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches what a source has, page after page, within one limit of time and one of size. */
@ApplicationScoped
class FetchItems {

    private final Outbound outbound;
    private final ReadItems readItems;
    private final Safe safe;
    private final ExternalConfig config;
    private final Clock clock;

    FetchItems(Outbound outbound, ReadItems readItems, Safe safe, ExternalConfig config, Clock clock) {
        this.outbound = outbound;
        this.readItems = readItems;
        this.safe = safe;
        this.config = config;
        this.clock = clock;
    }

    /** What the source has now, or a {@link SourceFailure}. */
    Uni<SourceItems> of(ExternalSource source) {
        return Uni.createFrom()
                .deferred(() -> new Pages(source, credential(source)).from(source.url()))
                .onFailure(OutboundFailure.class)
                .transform(failure -> SourceFailure.of((OutboundFailure) failure));
    }

    private Optional<Credential> credential(ExternalSource source) {
        return source.authValue().map(deposit -> safe.open(deposit)
                .map(value -> new Credential(source.authHeader(), value))
                .orElseThrow(SourceFailure::secretLost));
    }

    /** The pages of one source so far. */
    private final class Pages {

        private final ExternalSource source;
        private final Optional<Credential> credential;
        private final List<ExternalItem> items = new ArrayList<>();
        private final long end = System.nanoTime() + config.timeout().toNanos();
        private int bytesLeft = (int) config.maxSize().asLongValue();

        Pages(ExternalSource source, Optional<Credential> credential) {
            this.source = source;
            this.credential = credential;
        }

        Uni<SourceItems> from(URI page) {
            return outbound.get(page, credential, bytesLeft, timeLeft())
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .chain(this::read);
        }

        private Duration timeLeft() {
            return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        }

        private Uni<SourceItems> read(Fetched page) {
            byte[] content = page.content().getBytes();
            bytesLeft -= content.length;
            items.addAll(readItems.of(source.id(), source.kind(), source.fields(), content));
            int most = config.maxItems();
            if (items.size() < most && page.next().isPresent()) {
                return from(page.next().get());
            }
            boolean truncated = items.size() > most || page.next().isPresent();
            return Uni.createFrom()
                    .item(new SourceItems(items.stream().limit(most).toList(), truncated, clock.instant()));
        }
    }
}
