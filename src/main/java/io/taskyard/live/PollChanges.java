package io.taskyard.live;

import io.smallrye.mutiny.Uni;
import io.taskyard.platform.change.ChangeLog;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers what has changed, or waits for the first change that the caller may see. Nothing is held meanwhile. */
@ApplicationScoped
class PollChanges {

    private final LogReader log;
    private final ChangeLog changes;
    private final Connections connections;
    private final InCompany inCompany;

    PollChanges(LogReader log, ChangeLog changes, Connections connections, InCompany inCompany) {
        this.log = log;
        this.changes = changes;
        this.connections = connections;
        this.inCompany = inCompany;
    }

    Uni<ChangePage> poll(Admission admission, int most, Duration patience) {
        ChangePage now = inCompany.call(admission.bearer().company(), () -> now(admission, most));
        if (!now.items().isEmpty() || now.more() || patience.isZero() || admission.since() == null) {
            return Uni.createFrom().item(now);
        }
        return next(admission, now.seq(), patience);
    }

    private ChangePage now(Admission admission, int most) {
        if (admission.since() == null) {
            return ChangePage.of(List.of(), changes.head(admission.channel()), false);
        }
        Stretch stretch = log.seenBy(admission.bearer().caller(), admission.channel(), admission.since(), most);
        return ChangePage.of(stretch.messages(), stretch.reached(), stretch.more());
    }

    private Uni<ChangePage> next(Admission admission, long since, Duration patience) {
        FirstMessage first = new FirstMessage();
        Listener listener = connections.open(admission.bearer(), admission.channel(), since, first);
        return Uni.createFrom()
                .completionStage(first.arrival)
                .map(FirstMessage::alone)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> first.atLast(listener))
                .onTermination()
                .invoke(listener::gone);
    }

    /** Waits for one message. Those that come after it are read by the next poll. */
    private static final class FirstMessage implements Outlet {

        private final CompletableFuture<LiveMessage> arrival = new CompletableFuture<>();

        static ChangePage alone(LiveMessage message) {
            return ChangePage.of(List.of(message), message.seq(), false);
        }

        /** What there is when the patience ends. A position that is read first is of a time before whatever has not arrived. */
        ChangePage atLast(Listener listener) {
            ChangePage nothing = ChangePage.of(List.of(), listener.position(), false);
            return arrival.isDone() && !arrival.isCompletedExceptionally() ? alone(arrival.join()) : nothing;
        }

        @Override
        public CompletionStage<?> send(LiveMessage message) {
            if (!message.isHello()) {
                arrival.complete(message);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void ping() {}

        @Override
        public void close(Ending ending) {
            arrival.completeExceptionally(
                    new Problem(Kind.UNAUTHENTICATED, "unauthenticated", "The access token is good no more."));
        }
    }
}
