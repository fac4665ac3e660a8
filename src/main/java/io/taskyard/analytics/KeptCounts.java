package io.taskyard.analytics;

import io.taskyard.identity.Caller;
import io.taskyard.platform.cache.UnchangedAnswers;
import io.taskyard.platform.change.ChangeLog;
import io.taskyard.platform.sql.StaleSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/** Counts for each caller once, as long as nothing changes in the company; for all admins together, who see the same. */
@ApplicationScoped
class KeptCounts {

    // Days begin at quarters of an hour, wherever the company is.
    private static final long QUARTER_HOUR = 900;

    private final UnchangedAnswers answers;
    private final ChangeLog log;
    private final StaleSql sql;
    private final Clock clock;

    KeptCounts(UnchangedAnswers answers, ChangeLog log, StaleSql sql, Clock clock) {
        this.answers = answers;
        this.log = log;
        this.sql = sql;
        this.clock = clock;
    }

    /** Who asks what, and about when. */
    private record Question(Class<?> what, AnalyticsFilter filter, Object viewer, long quarterHour) {}

    <T> T of(Caller caller, AnalyticsFilter filter, Class<T> what, Supplier<T> count) {
        Object viewer = caller.admin() ? "admin" : caller.memberId();
        long now = clock.instant().getEpochSecond() / QUARTER_HOUR;
        String question = new Question(what, filter, viewer, now).toString();
        return sql.fromOne(() -> answers.of(question, log.state(sql), what, count));
    }
}
